import { z } from 'zod';
import type { Spec } from '../contract.ts';

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
const day = z.string().refine(isDay, 'has to be a day that exists, as YYYY-MM-DD');
const address = z.url({ protocol: /^https$/ });
const value = z.union([z.number(), z.string().min(1)]);

/** One entry of `specs/*.yaml`. */
export const specSchema: z.ZodType<Spec> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'words with dots between them: publisher.field'),
  network: z.string().min(1),
  field: z.string().min(1),
  value,
  unit: z.string().min(1),
  countMethod: z.string().min(1).optional(),
  sourceUrl: address,
  sourceTitle: z.string().min(1),
  sourceKind: z.enum(['official', 'code', 'secondary', 'own']),
  seenOn: day,
  verifiedOn: day.nullable(),
  reviewEveryDays: z.int().min(1).max(3650),
  conflicts: z.array(z.strictObject({ value, sourceUrl: address, note: z.string().min(1) })),
});
