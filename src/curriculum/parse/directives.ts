/** What may stand for something else than prose, and how it has to be written. */
import type { Nodes } from 'mdast';
// Adds the three directives to mdast's types.
import type {} from 'remark-directive';

export type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;
export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;

export interface AttributeRule {
  needed: boolean;
  /** Absent = any non-empty text. */
  matches?: RegExp;
  remedy: string;
}

export interface DirectiveRule {
  form: 'containerDirective' | 'leafDirective' | 'textDirective';
  /** Only inside this directive; absent = anywhere its form may stand. */
  inside?: string;
  /** A block that must be a passage of its own. */
  topLevel?: boolean;
  label: 'needed' | 'none' | 'ignored';
  attributes: Record<string, AttributeRule>;
}

const id: AttributeRule = {
  needed: true,
  matches: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  remedy: 'Use lower-case letters, digits and single hyphens.',
};
const outcome: AttributeRule = { ...id, needed: false };
const minutes: AttributeRule = {
  needed: true,
  matches: /^[1-9]\d{0,2}$/,
  remedy: 'Write whole minutes, for instance minutes=15.',
};

export const DIRECTIVES: Record<string, DirectiveRule> = {
  exercise: {
    form: 'containerDirective',
    topLevel: true,
    label: 'none',
    attributes: {
      id,
      minutes,
      outcome,
      handin: {
        needed: true,
        matches: /^(list|text|file|artifact|none)$/,
        remedy: 'Write one of list, text, file, artifact, none.',
      },
    },
  },
  good: { form: 'containerDirective', inside: 'exercise', label: 'none', attributes: {} },
  callout: {
    form: 'containerDirective',
    topLevel: true,
    label: 'none',
    attributes: { kind: { needed: true, matches: /^(tip|note|caution)$/, remedy: 'Write one of tip, note, caution.' } },
  },
  museums: { form: 'containerDirective', topLevel: true, label: 'none', attributes: {} },
  // Its label is its title; `check-worksheets.ts` wants one.
  worksheet: { form: 'containerDirective', topLevel: true, label: 'ignored', attributes: { id } },
  lab: {
    form: 'leafDirective',
    topLevel: true,
    label: 'none',
    attributes: {
      lab: id,
      scenario: id,
      level: {
        needed: true,
        matches: /^(foundation|practitioner|advanced)$/,
        remedy: 'Write one of foundation, practitioner, advanced.',
      },
      minutes,
      outcome,
    },
  },
  quiz: { form: 'leafDirective', topLevel: true, label: 'none', attributes: { minutes } },
  figure: { form: 'leafDirective', label: 'none', attributes: { name: id } },
  untranslated: { form: 'leafDirective', topLevel: true, label: 'none', attributes: {} },
  term: { form: 'textDirective', label: 'needed', attributes: { id } },
  lat: { form: 'textDirective', label: 'needed', attributes: {} },
  src: { form: 'textDirective', label: 'ignored', attributes: { id } },
};

export const isDirective = (node: { type: string }): node is Directive =>
  node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';

/** How a directive's form is written, for messages. */
export const WRITTEN: Record<DirectiveRule['form'], (name: string) => string> = {
  containerDirective: (name) => `:::${name} … :::`,
  leafDirective: (name) => `::${name}{…}`,
  textDirective: (name) => `:${name}[…]{…}`,
};
