import { faultList, reader, type FieldCode } from '../../src/labs/bench/reader.ts';
import { headOfData } from './pictures/data-address.ts';
import { isColour } from './words/contrast.ts';
import {
  FIELDS,
  LIMITS,
  NETWORKS,
  QUESTIONS,
  SCRIPTS,
  SLOTS,
  emptySays,
  type Asset,
  type AuditLine,
  type Brand,
  type Crop,
  type Placement,
  type Profile,
  type ProfileWork,
  type Rect,
} from './work.ts';

export type FaultCode = FieldCode | 'twice' | 'not-a-colour' | 'not-a-picture' | 'too-large' | 'no-such-picture';
export type Parsed = { ok: true; work: ProfileWork } | { ok: false; faults: { field: string; code: FaultCode }[] };
type Fault = (field: string, code: FaultCode) => void;
type Read = ReturnType<typeof reader<FaultCode>>;

/** Checks what claims to be work and copies only what belongs to it. All faults at once, never a throw. */
export function parseWork(input: unknown): Parsed {
  const { faults, fault } = faultList<FaultCode>();
  const read = reader<FaultCode>(fault);
  const root = read.object(input, '');
  const assets = readAssets(read, root.assets, fault);
  const work: ProfileWork = {
    language: read.oneOf(root.language, 'language', ['en', 'ro', 'sr']),
    script: read.oneOf(root.script, 'script', SCRIPTS),
    brand: readBrand(read, root.brand, fault),
    profiles: read.list(root.profiles, 'profiles', NETWORKS.length).map((item, i) => readProfile(read, item, `profiles.${i}`)),
    assets,
    placements: read
      .list(root.placements, 'placements', LIMITS.placements)
      .map((item, i) => readPlacement(read, item, `placements.${i}`)),
    audit: read.list(root.audit, 'audit', NETWORKS.length).map((item, i) => readAudit(read, item, `audit.${i}`)),
  };
  const twice = (field: string, keys: string[]): void => {
    if (new Set(keys).size < keys.length) fault(field, 'twice');
  };
  twice('profiles', work.profiles.map(({ network }) => network)); // prettier-ignore
  twice('assets', assets.map(({ id }) => id)); // prettier-ignore
  twice('placements', work.placements.map(({ network, slot }) => `${network}.${slot}`)); // prettier-ignore
  twice('audit', work.audit.map(({ network }) => network)); // prettier-ignore
  work.placements.forEach(({ asset }, i) => {
    if (!assets.some(({ id }) => id === asset)) fault(`placements.${i}.asset`, 'no-such-picture');
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, work };
}

function readBrand(read: Read, value: unknown, fault: Fault): Brand {
  const given = read.object(value, 'brand');
  const line = (name: string): string => read.text(given[name], `brand.${name}`, LIMITS.line);
  const colour = (name: string): string => {
    const said = line(name);
    if (!isColour(said)) fault(`brand.${name}`, 'not-a-colour');
    return said;
  };
  return {
    name: line('name'),
    nameOther: line('nameOther'),
    handle: line('handle'),
    town: line('town'),
    address: line('address'),
    phone: line('phone'),
    ink: colour('ink'),
    ground: colour('ground'),
    large: read.flag(given.large, 'brand.large'),
  };
}

function readProfile(read: Read, item: unknown, at: string): Profile {
  const given = read.object(item, at);
  const line = (name: string): string => read.text(given[name], `${at}.${name}`, LIMITS.text);
  const texts = Object.fromEntries(FIELDS.map((field) => [field, line(field)])) as Record<(typeof FIELDS)[number], string>;
  const said = read.object(given.says, `${at}.says`);
  const says = emptySays();
  for (const question of QUESTIONS) {
    const say = read.object(said[question], `${at}.says.${question}`);
    says[question] = {
      answer: read.oneOf(say.answer, `${at}.says.${question}.answer`, ['', 'yes', 'unsure']),
      words: read.text(say.words, `${at}.says.${question}.words`, LIMITS.line),
    };
  }
  return {
    network: read.oneOf(given.network, `${at}.network`, NETWORKS),
    ...texts,
    nameOther: line('nameOther'),
    bioOther: line('bioOther'),
    says,
  };
}

function readAssets(read: Read, value: unknown, fault: Fault): Asset[] {
  const assets = read.list(value, 'assets', LIMITS.assets).map((item, i) => {
    const at = `assets.${i}`;
    const given = read.object(item, at);
    const id = read.text(given.id, `${at}.id`, 40);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) fault(`${at}.id`, 'not-an-id');
    const data = read.text(given.data, `${at}.data`, LIMITS.data);
    const size = (name: string, most: number): number => read.number(given[name], `${at}.${name}`, 1, most);
    const asset: Asset = {
      id,
      data,
      width: size('width', LIMITS.side),
      height: size('height', LIMITS.side),
      originalWidth: size('originalWidth', 100_000),
      originalHeight: size('originalHeight', 100_000),
      fileName: read.text(given.fileName, `${at}.fileName`, LIMITS.line),
      holds: read.oneOf(given.holds, `${at}.holds`, ['', 'nothing', 'logo', 'text']),
      mark: readRect(read, given.mark, `${at}.mark`),
    };
    const head = headOfData(data);
    // A picture that says one size and has another would be cropped elsewhere than it is judged.
    if (!head || head.width !== asset.width || head.height !== asset.height) fault(`${at}.data`, 'not-a-picture');
    return asset;
  });
  if (assets.reduce((sum, { data }) => sum + data.length, 0) > LIMITS.data) fault('assets', 'too-large');
  return assets;
}

function readRect(read: Read, value: unknown, at: string): Rect {
  const given = read.object(value, at);
  const share = (name: string): number => read.number(given[name], `${at}.${name}`, 0, 1, true);
  return { x: share('x'), y: share('y'), width: share('width'), height: share('height') };
}

function readPlacement(read: Read, item: unknown, at: string): Placement {
  const given = read.object(item, at);
  const crop = read.object(given.crop, `${at}.crop`);
  const share = (name: keyof Crop, least: number, most: number): number =>
    read.number(crop[name], `${at}.crop.${name}`, least, most, true);
  return {
    network: read.oneOf(given.network, `${at}.network`, NETWORKS),
    slot: read.oneOf(given.slot, `${at}.slot`, SLOTS),
    asset: read.text(given.asset, `${at}.asset`, 40),
    alt: read.text(given.alt, `${at}.alt`, LIMITS.text),
    crop: { x: share('x', 0, 1), y: share('y', 0, 1), zoom: share('zoom', 1, LIMITS.zoom) },
  };
}

function readAudit(read: Read, item: unknown, at: string): AuditLine {
  const given = read.object(item, at);
  const line = (name: string): string => read.text(given[name], `${at}.${name}`, LIMITS.text);
  return {
    network: read.oneOf(given.network, `${at}.network`, NETWORKS),
    found: line('found'),
    decision: read.oneOf(given.decision, `${at}.decision`, ['', 'keep', 'change', 'delete']),
    why: line('why'),
    who: line('who'),
    by: read.day(given.by, `${at}.by`),
  };
}
