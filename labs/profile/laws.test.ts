import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { Finding, LabContext, Spec } from '../../src/labs/contract.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { cutBy } from './checks/pictures.ts';
import { length } from './checks/text.ts';
import { engine } from './engine.ts';
import { readKit, writeKit } from './kit/kit-json.ts';
import { RULES } from './networks.ts';
import { pushed, toFrame, windowOf, zoomed } from './pictures/crop.ts';
import { frameOf } from './pictures/frames.ts';
import { judgeFile } from './pictures/judge-file.ts';
import { headOf } from './pictures/read-picture.ts';
import { contrastOf } from './words/contrast.ts';
import { lengthOf } from './words/length.ts';
import { emptyProfile, NETWORKS, SLOTS, type ProfileWork } from './work.ts';

const specs = await readSpecs();
const context: LabContext = { today: '2026-11-23', specs };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const side = fc.integer({ min: 1, max: 1200 });
const crop = fc.record({ x: share, y: share, zoom: fc.double({ min: 1, max: 8, noNaN: true }) });
const rect = fc
  .tuple(share, share, share, share)
  .map(([a, b, c, d]) => ({ x: Math.min(a, b), width: Math.abs(a - b), y: Math.min(c, d), height: Math.abs(c - d) }));
const places = NETWORKS.flatMap((network) => RULES[network].slots.map(({ slot }) => frameOf(network, slot, specs)));
const frame = fc.constantFrom(...places);

test('law: cropping, then checking = checking with the crop (2,000 pictures, crops, marks and frames)', () => {
  fc.assert(
    fc.property(side, side, rect, crop, frame, (width, height, mark, given, at) => {
      const window = windowOf({ width, height }, given, at.width / at.height);
      // The picture really cut: its own size, and the mark where it lies now, also where it is cut off.
      const cut = { width: window.width * width, height: window.height * height, mark: toFrame(mark, window) };
      // Exactly on an edge is inside by a billionth; just around that billionth the last bits decide.
      fc.pre(distances(cut.mark, at).every((far) => far < 1e-11 || far > 1e-8));
      expect(cutBy(cut, { x: 0.5, y: 0.5, zoom: 1 }, at)).toEqual(cutBy({ width, height, mark }, given, at));
    }),
    { numRuns: 2000 },
  );
});

/** How far the edges of the mark are from the edges of all zones. */
function distances(mark: { x: number; y: number; width: number; height: number }, at: (typeof places)[number]): number[] {
  const xs = [mark.x, mark.x + mark.width];
  const ys = [mark.y, mark.y + mark.height];
  const zones = [{ x: 0, y: 0, width: 1, height: 1 }, ...at.zones.map((zone) => zone.rect)];
  const round = xs.flatMap((x) => ys.map((y) => Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.5)));
  const edges = zones.flatMap((zone) => [
    ...xs.flatMap((x) => [Math.abs(x - zone.x), Math.abs(x - zone.x - zone.width)]),
    ...ys.flatMap((y) => [Math.abs(y - zone.y), Math.abs(y - zone.y - zone.height)]),
  ]);
  return [...round, ...edges];
}

test('law: every crop fills the frame, keeps its shape, and stays in the picture, also after pushing and zooming (2,000)', () => {
  fc.assert(
    fc.property(side, side, crop, frame, fc.double({ min: -2, max: 2, noNaN: true }), (width, height, given, at, push) => {
      const ratio = at.width / at.height;
      const size = { width, height };
      for (const each of [given, pushed(size, given, ratio, push, -push), zoomed(size, given, ratio, 1 + Math.abs(push))]) {
        const window = windowOf(size, each, ratio);
        expect(window.x).toBeGreaterThanOrEqual(0);
        expect(window.y).toBeGreaterThanOrEqual(0);
        expect(window.x + window.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(window.y + window.height).toBeLessThanOrEqual(1 + 1e-9);
        expect((window.width * width) / (window.height * height) / ratio).toBeCloseTo(1, 6);
      }
    }),
    { numRuns: 2000 },
  );
});

const limited = NETWORKS.flatMap((network) =>
  RULES[network].fields.flatMap(({ field, most }) => (most ? [{ network, field, most }] : [])),
);
/** Letters of one and of two units, with marks that join, and emoji of many. */
const unit = fc.constantFrom('a', 'ș', 'ћ', 'џ', 'é', 'e\u0301', '😀', '👩‍👧', '🇷🇸', ' ');

const base = engine.solution('own-profiles', 'en');
test('law: a text at the limit passes, one unit more never does, however it is counted (1,000 texts of 13 fields)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...limited), fc.array(unit, { maxLength: 40 }), ({ network, field, most }, units) => {
      const limit = Number(specs.get(most)?.value);
      const begun = units.join('').normalize('NFC');
      fc.pre(lengthOf(begun) <= limit);
      const over = (text: string): boolean => {
        const work = { ...base, profiles: [emptyProfile(network, { name: 'x', [field]: text })] };
        return length.look(work, context).some((each) => each.variant === 'over' && each.specRef === most);
      };
      expect([...new Intl.Segmenter().segment(begun)].length).toBeLessThanOrEqual(lengthOf(begun));
      const full = begun + 'x'.repeat(limit - lengthOf(begun));
      expect(lengthOf(full)).toBe(limit);
      expect(over(full)).toBe(false);
      expect(over(`${full}x`)).toBe(true);
      // A decomposed text counts as its composed one.
      expect(over(full.normalize('NFD'))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('law: one changed fact changes only what rests on it (every fact of ours × every start and solution)', () => {
  const ours = [...specs.values()].filter(({ id }) =>
    /^(facebook|instagram|tiktok|youtube|linkedin|vertical|own\.profile)\./.test(id),
  );
  expect(ours.length).toBeGreaterThan(40);
  const works = engine.scenarios.flatMap(({ id }) =>
    (['en', 'ro', 'sr'] as const).flatMap((writing) =>
      [engine.start(id, writing), engine.solution(id, writing)].map((work) => ({ id, work })),
    ),
  );
  for (const spec of ours) {
    const changed: Spec = {
      ...spec,
      value: typeof spec.value === 'number' ? spec.value + 7 : spec.value.replace(/\d+/, (n) => String(Number(n) * 2)),
    };
    for (const { id, work } of works) {
      const rest = (given: LabContext): string =>
        JSON.stringify(
          engine
            .judge(id, work, given)
            .checks.flatMap((check) =>
              [check, ...(check.also ?? [])]
                .filter(
                  ({ status, specRef, variant }) => status !== 'pass' && !dependsOn({ specRef, variant, id: check.id }, spec.id),
                )
                .map((each) => [check.id, each.variant, each.evidence, each.measured, each.threshold]),
            ),
        );
      expect(rest({ ...context, specs: new Map(specs).set(spec.id, changed) }), spec.id).toBe(rest(context));
    }
  }
});

/** Sizes of frames decide what is cut and how many pixels are left; all other facts only speak for themselves. */
function dependsOn({ specRef, id }: Pick<Finding, 'specRef' | 'variant'> & { id: string }, spec: string): boolean {
  const isFrame = /cover|banner|post|vertical|icon/.test(spec);
  return (
    specRef === spec || (isFrame && (id === 'safe' || id === 'pictures')) || (spec === 'own.profile.script' && id === 'letters')
  );
}

test('law: what is read back from a kit is what was written (500 works)', () => {
  const line = fc.string({ maxLength: 60, unit: 'grapheme' });
  const work0 = engine.solution('four-networks', 'sr');
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 8, maxLength: 8 }),
      crop,
      rect,
      fc.constantFrom(...SLOTS),
      (lines, given, mark, slot) => {
        const [name = '', bio = '', alt = '', found = '', description = '', town = '', words = '', caption = ''] = lines;
        const work: ProfileWork = {
          ...base,
          brand: { ...base.brand, town },
          profiles: work0.profiles.map((each) => ({
            ...each,
            name,
            bio,
            description,
            caption,
            says: { ...each.says, who: { answer: 'yes', words } },
          })),
          assets: work0.assets.map((each) => ({ ...each, mark })),
          placements: [{ network: 'instagram', slot, asset: 'logo', alt, crop: given }],
          audit: [{ network: 'viber', found, decision: 'keep', why: bio, who: name, by: '2027-02-28' }],
        };
        // JSON has no minus zero.
        expect(readKit(writeKit(work))).toEqual({ ok: true, work: JSON.parse(JSON.stringify(work)) });
      },
    ),
    { numRuns: 500 },
  );
});

test('law: contrast is symmetric, between 1 and 21, and 1 only with itself (1,000 pairs)', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrastOf(one, other)).toBe(contrastOf(other, one));
      expect(contrastOf(one, other)).toBeGreaterThanOrEqual(1);
      expect(contrastOf(one, other)).toBeLessThanOrEqual(21);
      expect(contrastOf(one, one)).toBe(1);
    }),
    { numRuns: 1000 },
  );
  // Figures that WCAG's own tools give.
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.542, 3);
});

test('luminance by basic arithmetic is WCAG’s formula, for all 256 greys', () => {
  for (let grey = 0; grey < 256; grey++) {
    const share = grey / 255;
    const light = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
    expect(contrastOf(colour, '#000000')).toBeCloseTo((light + 0.05) / 0.05, 9);
  }
});

test('law: any bytes are judged without a throw, and a file that lies never passes (3,000 files)', () => {
  const heads = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF0000WEBPVP8X', '%PDF-1.7', '<svg', ''];
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 64 }))
    .map(([head, rest]) => Uint8Array.from([...[...head].map((c) => c.charCodeAt(0)), ...rest]));
  fc.assert(
    fc.property(
      bytes,
      fc.constantFrom('png', 'jpg', 'webp', 'gif', 'pdf', ''),
      fc.constantFrom('image/png', 'image/jpeg', 'application/pdf', ''),
      (given, ending, type) => {
        const judged = judgeFile({ name: ending === '' ? 'x' : `x.${ending}`, type, size: given.length }, given);
        if (!judged.ok) return;
        expect(headOf(given)?.kind).toBe(judged.head.kind);
        if (ending !== '') expect(ending.replace('jpg', 'jpeg')).toBe(judged.head.kind);
        if (type !== '') expect(type).toBe(`image/${judged.head.kind}`);
      },
    ),
    { numRuns: 3000 },
  );
});

test('law: Serbian work written in Latin is judged as the same in Cyrillic', () => {
  for (const { id } of engine.scenarios)
    for (const kind of ['start', 'solution'] as const) {
      const variants = (work: ProfileWork): unknown =>
        engine.judge(id, work, context).checks.map(({ id: check, status, variant }) => [check, status, variant]);
      expect(variants(engine[kind](id, 'sr-Latn'))).toEqual(variants(engine[kind](id, 'sr')));
    }
  expect(toLatin(engine.solution('four-networks', 'sr').brand.name)).toBe(engine.solution('four-networks', 'sr-Latn').brand.name);
});
