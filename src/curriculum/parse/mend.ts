import type { z } from 'zod';

/** Faults of content, not of shape: code that reads the value can live with them. */
const BEARABLE = new Set(['invalid_format', 'too_small', 'too_big', 'custom', 'unrecognized_keys', 'not_multiple_of']);

const EMPTY: Record<string, () => unknown> = {
  string: () => '',
  number: () => 0,
  int: () => 0,
  boolean: () => false,
  array: () => [],
  object: () => ({}),
  record: () => ({}),
};

/**
 * Puts an empty value of the right kind wherever the shape is wrong, so that the rules after the schema can speak
 * about everything else in the same run. The faults themselves have been reported before.
 */
export function mend<T>(raw: object, schema: z.ZodType<T>): T | undefined {
  let copy: unknown;
  try {
    copy = structuredClone(raw);
  } catch {
    // Nested so deep that it cannot even be copied: nothing of it is worth mending.
    return undefined;
  }
  for (let round = 0; round < 12; round++) {
    const result = schema.safeParse(copy);
    const faults = result.success ? [] : result.error.issues.filter((fault) => !BEARABLE.has(fault.code));
    if (faults.length === 0) return copy as T;
    for (const fault of faults) {
      const value =
        fault.code === 'invalid_type' ? EMPTY[fault.expected]?.() : fault.code === 'invalid_value' ? fault.values[0] : undefined;
      if (value === undefined || !put(copy, fault.path, value)) return undefined;
    }
  }
  return undefined;
}

function put(root: unknown, path: readonly PropertyKey[], value: unknown): boolean {
  let at = root as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    if (typeof next !== 'object' || next === null) return false;
    at = next as Record<PropertyKey, unknown>;
  }
  const last = path.at(-1);
  if (last === undefined || last === '__proto__') return false;
  at[last] = value;
  return true;
}
