/** Shapes of the curriculum's YAML files (docs/CURRICULUM-FORMAT.md). A message is `code|what is wrong|remedy`. */
import { z } from 'zod';
import { ID_PATTERN, isId } from '#kernel/ids.ts';
import { LANGUAGES } from '#kernel/writing.ts';
import { FINGERPRINT } from './fingerprint.ts';

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const storable = (text: string): boolean => !UNSTORABLE.test(text) && text.isWellFormed();

const text = z
  .string()
  .refine((value) => value.trim() !== '', 'empty-text|is empty|Write the text.')
  .refine(storable, 'control-character|contains a control character|Remove it.');
const id = z
  .string()
  .refine(
    isId,
    'malformed-id|is not an id|Use lower-case letters a–z, digits and single hyphens, 2 to 64 characters, a letter first.',
  );
/** Options may be called a, b, c. */
const optionId = z
  .string()
  .refine(
    (value) => ID_PATTERN.test(value) && value.length <= 64,
    'malformed-id|is not an id|Use lower-case letters a–z, digits and single hyphens, a letter first.',
  );
const minutes = z
  .int()
  .refine((value) => value >= 0 && value <= 600, 'minutes-out-of-range|has to lie between 0 and 600|Write whole minutes.');
const date = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.slice(0, 10) === value,
    'malformed-date|is not a date|Write it as 2026-11-20.',
  );
const webAddress = z
  .string()
  .refine(
    (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
    'malformed-url|is not a web address|Write it in full, with https://.',
  );
const languages = z.enum(LANGUAGES);

const byLanguage = z.strictObject({ en: text, ro: text, sr: text });
const listsByLanguage = z.strictObject({ en: z.array(text), ro: z.array(text), sr: z.array(text) });
const someLists = z.strictObject({ en: z.array(text).optional(), ro: z.array(text).optional(), sr: z.array(text).optional() });

export const courseSchema = z.strictObject({
  id,
  edition: z
    .string()
    .refine(
      (value) => /^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/.test(value),
      'malformed-edition|is not an edition number|Write three numbers, for instance 1.0.0.',
    ),
  license: text,
  title: byLanguage,
  summary: byLanguage,
  modules: z.array(z.strictObject({ id, slug: id, title: byLanguage, summary: byLanguage, lessons: z.array(z.string()) })),
});

export const lessonSchema = z.strictObject({
  id,
  level: z.enum(['foundation', 'practitioner', 'advanced']),
  minutes: z.strictObject({ read: minutes, do: minutes }),
  original: languages,
  area: z.enum(['communication', 'design', 'monitoring']),
  digcomp: z.array(
    z
      .string()
      .refine(
        (value) => /^[1-5]\.[1-6]$/.test(value),
        "malformed-competence|is not a DigComp 2.2 competence|Write it as a quoted text, for instance '1.1'.",
      ),
  ),
  takeHome: byLanguage,
  outcomes: z.array(z.strictObject({ id, text: byLanguage })),
  sources: z.array(z.strictObject({ id, title: text, publisher: text, url: webAddress, seenOn: date })),
});

export const quizSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id,
      kind: z.enum(['choice', 'choices', 'text']),
      outcome: z.string(),
      prompt: byLanguage,
      options: z
        .array(
          z.strictObject({ id: optionId, correct: z.boolean().optional(), text: byLanguage, feedback: byLanguage.optional() }),
        )
        .optional(),
      accept: listsByLanguage.optional(),
      feedback: byLanguage.optional(),
    }),
  ),
});

const choice = {
  id,
  module: z.string(),
  prompt: byLanguage,
  options: z.array(
    z.strictObject({ id: optionId, correct: z.boolean().optional(), text: byLanguage, feedback: byLanguage.optional() }),
  ),
};

export const placementSchema = z.strictObject({
  items: z.array(z.strictObject({ ...choice, level: z.enum(['foundation', 'practitioner', 'advanced']) })),
});

export const knowledgeSchema = z.strictObject({
  items: z.array(z.strictObject({ ...choice, form: z.enum(['a', 'b']), difficulty: z.enum(['easy', 'middle', 'hard']) })),
});

export const confidenceSchema = z.strictObject({
  statements: z.array(z.strictObject({ id, module: z.string(), text: byLanguage })),
});

export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id,
      term: byLanguage,
      forms: someLists.optional(),
      definition: byLanguage,
      forbidden: someLists.optional(),
    }),
  ),
});

export const pathsSchema = z.strictObject({
  paths: z.array(
    z.strictObject({
      id,
      title: byLanguage,
      summary: byLanguage,
      forWhom: byLanguage,
      lessons: z.union(
        [z.literal('all'), z.array(z.strictObject({ lesson: z.string(), reason: byLanguage.optional() }))],
        'wrong-type|is neither “all” nor a list of lessons|Write “all”, or “- lesson: its-slug” for each, with an optional reason in three languages',
      ),
    }),
  ),
});

export const figureSchema = z.strictObject({
  alt: byLanguage,
  caption: byLanguage,
  words: z.record(z.string(), byLanguage).optional(),
});

const fingerprints = z
  .string()
  .refine(
    (value) => FINGERPRINT.test(value),
    'malformed-fingerprint|is not a fingerprint|Run `npm run translations:stamp` instead of writing it by hand.',
  );
const stamp = z.strictObject({
  from: languages,
  title: fingerprints.optional(),
  summary: fingerprints.optional(),
  passages: z.array(fingerprints),
});

export const lessonFrontMatter = z.strictObject({ title: text, summary: text, translated: stamp.optional() });
export const trainerFrontMatter = z.strictObject({
  title: text.optional(),
  summary: text.optional(),
  translated: stamp.optional(),
});
