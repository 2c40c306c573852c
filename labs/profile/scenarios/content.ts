import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import { has, RULES } from '../networks.ts';
import {
  emptyProfile,
  type Asset,
  type Brand,
  type Field,
  type Network,
  type Placement,
  type Profile,
  type ProfileWork,
  type Script,
} from '../work.ts';
import { COVER, LOGO } from './drawn.ts';
import { LIBRARIES as EN } from './en.ts';
import type { Library } from './library.ts';
import { LIBRARIES as RO } from './ro.ts';
import { LIBRARIES as SR } from './sr.ts';

export type Language = ProfileWork['language'];
/** Which of a language's three libraries a scenario is about. */
export type Which = 0 | 1 | 2;

const LIBRARIES: Record<Language, Library[]> = { en: EN, ro: RO, sr: SR };

export function libraryOf(language: Language, which: Which): Library {
  const library = LIBRARIES[language][which];
  if (!library) throw new Error(`No library ${which} in ${language}`);
  return library;
}

/** Words of a library in the main script, and in the other one: Serbian only. */
export function inScript(language: Language, script: Script, text: string): { main: string; other: string } {
  if (language !== 'sr') return { main: text, other: '' };
  const latin = toLatin(text);
  return script === 'latin' ? { main: latin, other: text } : { main: text, other: latin };
}

/** The facts that a brief gives. Colours are the learner's to choose. */
export function brandOf(language: Language, script: Script, which: Which): Brand {
  const { name, town, address, phone, handle } = libraryOf(language, which);
  const say = (text: string): string => inScript(language, script, text).main;
  return {
    name: say(name),
    nameOther: inScript(language, script, name).other,
    handle,
    town: say(town),
    address: say(address),
    phone,
    ink: '#fdf6e3',
    ground: '#1f4e5f',
    large: false,
  };
}

/** A profile as it should be. */
export function goodProfile(language: Language, script: Script, which: Which, network: Network): Profile {
  const library = libraryOf(language, which);
  const untouched: readonly Field[] = ['handle', 'link', 'phone'];
  const kept = RULES[network].fields.map(({ field }) => {
    const said = library[field];
    return [field, untouched.includes(field) ? said : inScript(language, script, said).main];
  });
  return emptyProfile(network, {
    ...(Object.fromEntries(kept) as Partial<Record<Field, string>>),
    nameOther: inScript(language, script, library.name).other,
    bioOther: has(network, 'bio') ? inScript(language, script, library.bio).other : '',
  });
}

const DRAWN = 'data:image/png;base64,';
/** The drawn pictures; the files that they stand for were larger. */
const assetsOf = (): Asset[] => [
  {
    id: 'logo',
    data: `${DRAWN}${LOGO}`,
    width: 480,
    height: 320,
    originalWidth: 1200,
    originalHeight: 800,
    fileName: 'IMG_2041.png',
    holds: 'logo',
    mark: { x: 0.08, y: 0.33, width: 0.34, height: 0.36 },
  },
  {
    id: 'cover',
    data: `${DRAWN}${COVER}`,
    width: 800,
    height: 450,
    originalWidth: 2400,
    originalHeight: 1350,
    fileName: 'shelves-final2.png',
    holds: 'text',
    mark: { x: 0.3, y: 0.39, width: 0.4, height: 0.22 },
  },
];

/** Every place that a network demands, with the drawn pictures rightly cropped. */
function placementsOf(language: Language, script: Script, which: Which, networks: readonly Network[]): Placement[] {
  const { altLogo, altCover } = libraryOf(language, which);
  const say = (text: string): string => inScript(language, script, text).main;
  return networks.flatMap((network) =>
    RULES[network].slots
      .filter(({ isOptional }) => !isOptional)
      .map(({ slot }) =>
        slot === 'avatar'
          ? { network, slot, asset: 'logo', alt: say(altLogo), crop: { x: 0, y: 0.5, zoom: 1 } }
          : { network, slot, asset: 'cover', alt: say(altCover), crop: { x: 0.5, y: 0.5, zoom: 1 } },
      ),
  );
}

/** Work without a fault. */
export const goodWork = (language: Language, script: Script, which: Which, networks: readonly Network[]): ProfileWork => ({
  language,
  script: language === 'sr' ? script : 'latin',
  brand: brandOf(language, script, which),
  profiles: networks.map((network) => goodProfile(language, script, which, network)),
  assets: assetsOf(),
  placements: placementsOf(language, script, which, networks),
  audit: [],
});
