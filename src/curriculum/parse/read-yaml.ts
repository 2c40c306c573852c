import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Issue } from '#kernel/issue.ts';
import { mend } from './mend.ts';
import { describeShapeFault } from './shape-fault.ts';
import type { LineOf } from './tree.ts';

/** More aliases than any person writes; past it a few lines of YAML grow into gigabytes. */
const MAX_ALIASES = 50;

export interface YamlSource {
  file: string;
  text: string;
  /** Lines before this text in its file, for front matter. */
  linesBefore?: number;
  /** `failsafe` reads every scalar as a string, so that a fingerprint of digits stays one. */
  scalars?: 'core' | 'failsafe';
}

/**
 * Reads YAML and holds it against a schema. Never throws; every fault becomes an issue with its line. What the
 * schema misses is mended with empty values, so that later rules still see the rest; undefined when nothing is left.
 */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>, issues: Issue[]): { value: T; lineOf: LineOf } | undefined {
  const counter = new LineCounter();
  const before = source.linesBefore ?? 0;
  const say = (code: string, line: number | undefined, message: string, remedy: string): void => {
    issues.push({
      file: source.file,
      ...(line === undefined ? {} : { line: line + before }),
      code,
      severity: 'error',
      message,
      remedy,
    });
  };
  let document: Document.Parsed;
  let raw: unknown;
  try {
    document = parseDocument(source.text, {
      lineCounter: counter,
      prettyErrors: false,
      schema: source.scalars ?? 'core',
      stringKeys: true,
    });
    for (const fault of document.errors) {
      say(
        'yaml-malformed',
        counter.linePos(fault.pos[0]).line,
        `YAML: ${fault.message.split('\n')[0]}.`,
        remedyForYaml(fault.code),
      );
    }
    if (document.errors.length > 0) return undefined;
    raw = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    say(
      'yaml-malformed',
      undefined,
      `YAML: ${error instanceof Error ? error.message : String(error)}.`,
      'Write the values out plainly, without aliases and without nesting deeper than the format needs.',
    );
    return undefined;
  }
  const lineOf: LineOf = (path) => {
    const line = lineIn(document, counter, path);
    return line === undefined ? undefined : line + before;
  };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    say('wrong-shape', 1, 'The file has to be a map of keys and values.', 'Compare it with docs/CURRICULUM-FORMAT.md.');
    return undefined;
  }
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, lineOf };
  for (const fault of result.error.issues) {
    for (const told of describeShapeFault(fault, raw)) {
      const line = lineOf(told.path);
      issues.push({
        file: source.file,
        ...(line === undefined ? {} : { line }),
        severity: 'error',
        code: told.code,
        message: told.message,
        remedy: told.remedy,
      });
    }
  }
  const mended = mend(raw, schema);
  return mended === undefined ? undefined : { value: mended, lineOf };
}

const remedyForYaml = (code: string): string =>
  code === 'DUPLICATE_KEY'
    ? 'Keep one of the two.'
    : code === 'TAB_AS_INDENT'
      ? 'Indent with spaces.'
      : 'Check indentation, quotes and colons on this line and the one before; put a text with a colon in quotes.';

/** Line of the key, list entry or value at `path`; of its nearest ancestor when it is missing. */
function lineIn(document: Document.Parsed, counter: LineCounter, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined = rangeStart(node);
  for (const key of path) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      : node.items[Number(key)];
    if (item === undefined) break;
    offset = rangeStart(isPair(item) ? item.key : item) ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return offset === undefined ? undefined : counter.linePos(offset).line;
}

const rangeStart = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
