import { emptyProfile, type Network, type Placement, type Profile, type ProfileWork, type Script, type Slot } from '../work.ts';
import { goodWork, inScript, libraryOf, type Language } from './content.ts';

export type ScenarioId = 'first-profile' | 'four-networks' | 'own-profiles';

/** The networks of a scenario with a brief. Viber leads in Serbia; no newer figure than January 2022 was found (see README). */
export function networksOf(id: ScenarioId, language: Language): Network[] {
  if (id === 'first-profile') return ['facebook'];
  const last: Network = language === 'sr' ? 'viber' : language === 'ro' ? 'tiktok' : 'linkedin';
  return id === 'four-networks' ? ['facebook', 'instagram', 'youtube', last] : ['facebook', 'instagram', last];
}

/** What a brief says beside the facts that every network repeats; one's own library has no brief. */
export function alsoInBrief(id: ScenarioId, { language, script }: ProfileWork): { hours: string; link: string } | undefined {
  if (id === 'own-profiles') return undefined;
  const { hours, link } = libraryOf(language, id === 'first-profile' ? 0 : 1);
  return { hours: inScript(language, script, hours).main, link };
}

export function begin(id: ScenarioId, language: Language, script: Script): ProfileWork {
  if (id === 'first-profile') return firstDraft(language, script);
  return id === 'four-networks' ? fourDrafts(language, script) : ownBeginning(language, script);
}

/** One's own library: an empty desk with one profile on it. */
const ownBeginning = (language: Language, script: Script): ProfileWork => ({
  language,
  script: language === 'sr' ? script : 'latin',
  brand: {
    name: '',
    nameOther: '',
    handle: '',
    town: '',
    address: '',
    phone: '',
    ink: '#1a1a1a',
    ground: '#ffffff',
    large: false,
  },
  profiles: [emptyProfile('facebook')],
  assets: [],
  placements: [],
  audit: [],
});

interface Editable {
  profile(network: Network): Profile;
  place(network: Network, slot: Slot): Placement;
}
/** Reaches into good work to spoil it. */
function editing(work: ProfileWork): Editable {
  const sure = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`No ${what} to spoil`);
    return found;
  };
  return {
    profile: (network) =>
      sure(
        work.profiles.find((each) => each.network === network),
        network,
      ),
    place: (network, slot) =>
      sure(
        work.placements.find((each) => each.network === network && each.slot === slot),
        `${network}.${slot}`,
      ),
  };
}

/** A kind colleague's draft of one page: nobody learns when the library is open, the logo is cut. */
function firstDraft(language: Language, script: Script): ProfileWork {
  const work = goodWork(language, script, 0, networksOf('first-profile', language));
  const { profile, place } = editing(work);
  const page = profile('facebook');
  const welcome = inScript(language, script, libraryOf(language, 0).welcome);
  Object.assign(page, { handle: '', bio: welcome.main, bioOther: welcome.other, link: '', hours: '' });
  page.phone = page.phone.replace(/4$/, '7');
  Object.assign(place('facebook', 'avatar'), { alt: 'IMG_2041.png', crop: { x: 0.5, y: 0.5, zoom: 1 } });
  place('facebook', 'cover').alt = '';
  const cover = work.assets.find(({ id }) => id === 'cover');
  if (cover) Object.assign(cover, { holds: '', mark: { x: 0, y: 0, width: 1, height: 1 } });
  return work;
}

/** Four profiles that grew over the years: each looks right alone. */
function fourDrafts(language: Language, script: Script): ProfileWork {
  const work = goodWork(language, script, 1, networksOf('four-networks', language));
  Object.assign(work.brand, { ink: '#8a8f98', ground: '#ffffff' });
  const edit = editing(work);
  const { oldHandle, welcome, cut } = libraryOf(language, 1);
  const say = (text: string): string => inScript(language, script, text).main;
  const page = edit.profile('facebook');
  page.phone = page.phone.replace(/2$/, '9');
  page.bio = cedillas(language, `${say(welcome)} ${page.bio}`);
  const instagram = edit.profile('instagram');
  instagram.handle = oldHandle;
  instagram.bio = lookAlike(instagram.bio, script);
  edit.profile('youtube').description = say(cut);
  edit.place('facebook', 'cover').crop = { x: 0, y: 0.5, zoom: 2 };
  Object.assign(edit.place('instagram', 'avatar'), { crop: { x: 0.5, y: 0.5, zoom: 1 }, alt: 'Logo' });
  Object.assign(edit.place('youtube', 'cover'), { crop: { x: 0.5, y: 0.5, zoom: 1.6 }, alt: '' });
  spoilLast(language, edit, say(cut));
  return work;
}

/** The network that only the librarians of this language have. */
function spoilLast(language: Language, { profile }: Editable, cut: string): void {
  if (language === 'sr') Object.assign(profile('viber'), { nameOther: '', description: cut });
  if (language === 'ro') profile('tiktok').link = '';
  if (language === 'en') profile('linkedin').description = cut;
}

/** Old keyboards wrote a cedilla for the comma below. */
const cedillas = (language: Language, text: string): string =>
  language === 'ro' ? text.replace(/[șțȘȚ]/g, (letter) => ({ ș: 'ş', ț: 'ţ', Ș: 'Ş', Ț: 'Ţ' })[letter] ?? letter) : text;

/** One letter of the other alphabet that looks the same, as it comes from a text typed on two keyboards. */
const lookAlike = (text: string, script: Script): string =>
  script === 'cyrillic' && text.includes('о') ? text.replace('о', 'o') : text.replace('a', 'а');
