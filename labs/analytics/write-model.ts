/** Turns model.yaml into model.ts, since the page cannot read YAML cheaply: `node labs/analytics/write-model.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const at = (name: string): URL => new URL(name, import.meta.url);
const HEAD = `/** Written by write-model.ts from model.yaml; a test compares the two. */
import type { Model } from './generate/model-shape.ts';

`;

/** The text of model.ts for a text of model.yaml. */
export const modelText = (yaml: string): string => `${HEAD}export const MODEL: Model = ${JSON.stringify(parse(yaml))};\n`;

if (import.meta.main) writeFileSync(at('model.ts'), modelText(readFileSync(at('model.yaml'), 'utf8')));
