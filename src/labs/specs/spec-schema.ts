import { z } from 'zod';
import type { Spec } from '../contract.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'a day that exists');
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
