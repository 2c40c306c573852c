import { LIMITS, ROW_FIELDS, type Row } from '../work.ts';

export type RowFault = {
  field: keyof Row | 'ages' | 'education';
  code: 'empty' | 'negative' | 'over-100' | 'not-whole' | 'too-few' | 'too-many' | 'sum';
  value: number;
};

/** Shares may miss 100 by this many points: tables round. */
export const TOLERANCE = 0.5;

/** All that is wrong with a row, in the order of its fields; an empty list = a town can be made from it. */
export function rowFaults(row: Row): RowFault[] {
  const faults: RowFault[] = [];
  for (const field of ROW_FIELDS) {
    const value = row[field];
    if (value === null || !Number.isFinite(value)) faults.push({ field, code: 'empty', value: 0 });
    else if (value < 0) faults.push({ field, code: 'negative', value });
    else if (field !== 'residents' && value > 100) faults.push({ field, code: 'over-100', value });
    else if (field === 'residents' && !Number.isInteger(value)) faults.push({ field, code: 'not-whole', value });
    else if (field === 'residents' && value < LIMITS.least) faults.push({ field, code: 'too-few', value });
    else if (field === 'residents' && value > LIMITS.residents) faults.push({ field, code: 'too-many', value });
  }
  const whole = (fields: (keyof Row)[]): number | undefined =>
    fields.some((field) => faults.some((fault) => fault.field === field))
      ? undefined
      : fields.reduce((sum, field) => sum + (row[field] ?? 0), 0);
  const ages = whole(['under15', 'from15to64', 'over65']);
  if (ages !== undefined && Math.abs(ages - 100) > TOLERANCE + 1e-9)
    faults.push({ field: 'ages', code: 'sum', value: round(ages) });
  // Those whose schooling is not known are the rest, so education may fall short of 100, by no more than five points.
  const schooled = whole(['low', 'medium', 'higher']);
  if (schooled !== undefined && (schooled > 100 + TOLERANCE + 1e-9 || schooled < 95 - 1e-9))
    faults.push({ field: 'education', code: 'sum', value: round(schooled) });
  return faults;
}
const round = (value: number): number => Math.round(value * 100) / 100;
