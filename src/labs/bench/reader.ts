/** What is wrong with a field of work that came from outside. Labs may add codes of their own. */
export type FieldCode = 'type' | 'missing' | 'too-long' | 'too-many' | 'not-an-id' | 'not-a-date' | 'unknown';

/** Readers of hostile JSON: each notes a fault under the field's name and goes on with an empty value of the right shape. */
export function reader<Code extends string>(fault: (field: string, code: FieldCode | Code) => void) {
  const wrong = (value: unknown, field: string): void => fault(field, value === undefined ? 'missing' : 'type');
  const object = (value: unknown, field: string): Record<string, unknown> => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    wrong(value, field || 'work');
    return {};
  };
  const text = (value: unknown, field: string, most: number): string => {
    if (typeof value !== 'string') wrong(value, field);
    else if (value.length > most) fault(field, 'too-long');
    else return value;
    return '';
  };
  /** A whole number unless `decimals` are allowed; never NaN or infinite. */
  const number = (value: unknown, field: string, least: number, most: number, decimals = false): number => {
    const fits = typeof value === 'number' && value >= least && value <= most && (decimals || Number.isInteger(value));
    if (fits) return value;
    wrong(value, field);
    return least;
  };
  const list = (value: unknown, field: string, most: number): unknown[] => {
    if (!Array.isArray(value)) wrong(value, field);
    else if (value.length > most) fault(field, 'too-many');
    else return value;
    return [];
  };
  const oneOf = <Choice extends string>(value: unknown, field: string, choices: readonly [Choice, ...Choice[]]): Choice => {
    if (choices.includes(value as Choice)) return value as Choice;
    if (typeof value === 'string') fault(field, 'unknown');
    else wrong(value, field);
    return choices[0];
  };
  const flag = (value: unknown, field: string): boolean => {
    if (typeof value !== 'boolean') wrong(value, field);
    return value === true;
  };
  /** An ISO day that exists, or nothing yet. */
  const day = (value: unknown, field: string): string => {
    const said = text(value, field, 10);
    const at = /^\d{4}-\d{2}-\d{2}$/.test(said) ? new Date(`${said}T00:00:00Z`) : undefined;
    // The thirty-first of February is read as a day in March; only what comes back the same exists.
    if (said === '' || (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(said))) return said;
    fault(field, 'not-a-date');
    return '';
  };
  return { object, text, number, list, oneOf, flag, day };
}

/** Collects faults; what is inside something that is not there is not missed as well. */
export function faultList<Code extends string>(): {
  faults: { field: string; code: FieldCode | Code }[];
  fault: (field: string, code: FieldCode | Code) => void;
} {
  const faults: { field: string; code: FieldCode | Code }[] = [];
  return {
    faults,
    fault(field, code) {
      if (!faults.some((outer) => outer.field === 'work' || field.startsWith(`${outer.field}.`))) faults.push({ field, code });
    },
  };
}
