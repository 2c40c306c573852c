import type { Issue } from '#kernel/issue.ts';
import type { ByLanguage } from '#kernel/writing.ts';
import { readYaml } from './read-yaml.ts';
import { confidenceSchema, knowledgeSchema, placementSchema } from './schemas.ts';
import type { InstrumentItem, Instruments, LineOf, QuizOption, ReadText } from './tree.ts';

interface WrittenItem {
  id: string;
  module: string;
  prompt: ByLanguage;
  options: readonly { id: string; correct?: boolean | undefined; text: ByLanguage; feedback?: ByLanguage | undefined }[];
}

/** Placement, knowledge forms and statements of confidence; what is absent is empty, what is malformed is told. */
export function parseInstruments(read: ReadText, issues: Issue[]): Instruments {
  const yamlOf = (name: string): { file: string; text: string } | undefined => {
    const file = `instruments/${name}.yaml`;
    const text = read(file);
    return text === undefined ? undefined : { file, text };
  };
  const [placementFile, knowledgeFile, confidenceFile] = [yamlOf('placement'), yamlOf('knowledge'), yamlOf('confidence')];
  const placement = placementFile && readYaml(placementFile, placementSchema, issues);
  const knowledge = knowledgeFile && readYaml(knowledgeFile, knowledgeSchema, issues);
  const confidence = confidenceFile && readYaml(confidenceFile, confidenceSchema, issues);
  return {
    placement: (placement?.value.items ?? []).map((item, index) => ({
      ...itemOf(item, index, placement?.lineOf),
      level: item.level,
    })),
    knowledge: (knowledge?.value.items ?? []).map((item, index) => ({
      ...itemOf(item, index, knowledge?.lineOf),
      form: item.form,
      difficulty: item.difficulty,
    })),
    confidence: (confidence?.value.statements ?? []).map((statement, index) => ({
      ...statement,
      line: confidence?.lineOf(['statements', index]) ?? 1,
    })),
  };
}

function itemOf(item: WrittenItem, index: number, lineOf: LineOf | undefined): InstrumentItem {
  return {
    id: item.id,
    module: item.module,
    kind: 'choice',
    outcome: '',
    prompt: item.prompt,
    options: item.options.map((option, at): QuizOption => ({
      id: option.id,
      correct: option.correct ?? false,
      text: option.text,
      feedback: option.feedback ?? null,
      line: lineOf?.(['items', index, 'options', at]) ?? 1,
    })),
    accept: null,
    feedback: null,
    line: lineOf?.(['items', index]) ?? 1,
  };
}
