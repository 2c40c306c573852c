import type { z } from 'zod';
import { LANGUAGES } from '#kernel/writing.ts';

export interface ToldFault {
  path: readonly PropertyKey[];
  code: string;
  message: string;
  remedy: string;
}

const LANGUAGE_NAMES: Record<string, string> = { en: 'English', ro: 'Romanian', sr: 'Serbian' };
const KIND_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  boolean: 'true or false',
};

/** A schema's complaint in words that a writer of the curriculum understands. */
export function describeShapeFault(fault: z.core.$ZodIssue, raw: unknown): ToldFault[] {
  const { path } = fault;
  const where = path.length === 0 ? 'the file' : `“${path.map(String).join('.')}”`;
  const last = String(path.at(-1) ?? '');
  const present = valueAt(raw, path);
  if (fault.code === 'unrecognized_keys') {
    return fault.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-key',
      message: `The key “${key}” is not known${path.length === 0 ? '' : ` in ${where}`}.`,
      remedy: 'Correct its spelling or remove it.',
    }));
  }
  if (fault.code === 'invalid_type' && (present === undefined || present === null)) {
    if (LANGUAGES.some((language) => language === last)) {
      return [
        {
          path,
          code: 'missing-language',
          message: `${where} is missing in ${LANGUAGE_NAMES[last]}.`,
          remedy: `Add “${last}: …”.`,
        },
      ];
    }
    return [
      {
        path,
        code: 'missing-key',
        message: `${where} is missing.`,
        remedy: `Add “${last}” (${KIND_NAMES[fault.expected] ?? fault.expected}).`,
      },
    ];
  }
  if (fault.code === 'invalid_type') {
    const number = fault.expected === 'string' && typeof present === 'number';
    return [
      {
        path,
        code: 'wrong-type',
        message: `${where} has to be ${KIND_NAMES[fault.expected] ?? fault.expected}.`,
        remedy: number ? 'Put the value in quotes.' : 'Compare it with docs/CURRICULUM-FORMAT.md.',
      },
    ];
  }
  if (fault.code === 'invalid_value') {
    const missing = present === undefined;
    return [
      {
        path,
        code: missing ? 'missing-key' : 'unknown-value',
        message: missing ? `${where} is missing.` : `${where} is “${String(present).slice(0, 60)}”.`,
        remedy: `Write one of: ${fault.values.map(String).join(', ')}.`,
      },
    ];
  }
  const [code, message, remedy] = fault.message.includes('|')
    ? fault.message.split('|')
    : ['wrong-value', `has a value that cannot be: ${fault.message}`, 'Correct it.'];
  return [{ path, code: code ?? 'wrong-value', message: `${where} ${message ?? ''}.`, remedy: remedy ?? '' }];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let at = raw;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
