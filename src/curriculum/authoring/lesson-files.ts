import { LANGUAGES, type Language } from '#kernel/writing.ts';

/** `…` is how a text says that it is still to be written; the check lists each one. */
const TO_WRITE = '{ en: …, ro: …, sr: … }';

/** The files of a new lesson: complete in form, empty in words. Paths are relative to the lesson's folder. */
export function lessonFiles(slug: string, module: string): Map<string, string> {
  const id = slug.startsWith(`${module}-`) ? slug : `${module}-${slug}`;
  const words = slug.replaceAll('-', ' ');
  const english = words.charAt(0).toUpperCase() + words.slice(1);
  const page = (language: Language): string => `---
title: ${language === 'en' ? english : '…'}
summary: …
---

…

## …

::::exercise{id=first-try minutes=20 handin=text outcome=${id}-outcome}
1. …

:::good
…
:::
::::

::quiz{minutes=5}
`;
  const files = new Map<string, string>(LANGUAGES.map((language) => [`${language}.md`, page(language)]));
  files.set(
    'lesson.yaml',
    `id: ${id} # immutable: progress hangs on it
level: foundation # foundation | practitioner | advanced
minutes: { read: 8, do: 25 }
original: en # the language that leads
area: communication # communication | design | monitoring
digcomp: []
takeHome: ${TO_WRITE}
outcomes:
  - id: ${id}-outcome # unique in the course
    text: ${TO_WRITE}
sources: []
`,
  );
  files.set(
    'quiz.yaml',
    `items:
  - id: ${id}-q1 # unique in the course, immutable
    kind: choice
    outcome: ${id}-outcome
    prompt: ${TO_WRITE}
    options:
      - id: a
        correct: true
        text: ${TO_WRITE}
      - id: b
        text: ${TO_WRITE}
        feedback: ${TO_WRITE}
`,
  );
  return files;
}
