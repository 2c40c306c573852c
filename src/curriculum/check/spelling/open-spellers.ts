import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Language } from '#kernel/writing.ts';

/** True for a word that the dictionary has, in any of its forms. */
export type Knows = (word: string) => boolean;

/** British English, as we write it. */
const DICTIONARIES: Record<Language, string> = { en: 'dictionary-en-gb', ro: 'dictionary-ro', sr: 'dictionary-sr' };
let opened: Promise<Record<Language, Knows>> | undefined;

/**
 * Hunspell with the dictionaries of the three languages, opened once: about 0.2 s and 60 MB, and only when somebody checks words.
 * A reader in plain JavaScript was tried and does not know the commonest Romanian forms.
 */
export const openSpellers = (): Promise<Record<Language, Knows>> => (opened ??= open());

async function open(): Promise<Record<Language, Knows>> {
  const { loadModule } = await import('hunspell-asm');
  const factory = await loadModule();
  const { resolve } = createRequire(import.meta.url);
  const knows = async (language: Language): Promise<Knows> => {
    const folder = dirname(resolve(DICTIONARIES[language]));
    const [affixes, words] = await Promise.all(['index.aff', 'index.dic'].map((name) => readFile(join(folder, name))));
    const hunspell = factory.create(factory.mountBuffer(affixes as Uint8Array), factory.mountBuffer(words as Uint8Array));
    return (word) => hunspell.spell(word);
  };
  return { en: await knows('en'), ro: await knows('ro'), sr: await knows('sr') };
}
