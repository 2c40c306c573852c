import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { u } from '../../src/labs/bench/random.ts';
import { engine } from './engine.ts';
import { RULES } from './networks.ts';
import {
  emptyProfile,
  NETWORKS,
  QUESTIONS,
  type AuditLine,
  type Placement,
  type Profile,
  type ProfileWork,
  type Question,
  type Say,
} from './work.ts';

const ODD = [
  '',
  ' ',
  '.',
  '👩‍👩‍👧‍👦 👍🏽 🇷🇴',
  'ș ţ ş ț â ă î',
  'e\u0301 a\u0306 s\u0326 с\u0306',
  'Библиотекa 9–17',
  'Biblioteka / Библиотека / Biblioteca',
  'https://odd.example 0231 000 111',
  '@ @@ #oznaka',
  'Mon–Fri 9:00-17:00, come',
  '\u0000\u202e\ufeff',
  'a'.repeat(2300),
  '<b>&amp;"\'',
] as const;
const DAYS = ['', '2026-01-01', '2026-11-23', '2027-02-28'] as const;
const ANSWERS = ['', 'yes', 'unsure'] as const;
const DECISIONS = ['', 'keep', 'change', 'delete'] as const;
const HOLDS = ['', 'nothing', 'logo', 'text'] as const;

/** The n-th odd piece of work of a scenario: some of it good, some begun, some strange; always what `parse` accepts. The same n is the same work. */
export function randomWork(n: number, scenario: string, writing: Writing): ProfileWork {
  const chance = (...keys: number[]): number => u(n, ...keys);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[], ...keys: number[]): T =>
    from[Math.min(from.length - 1, Math.floor(chance(...keys) * from.length))] as T;
  /** Of a text: mostly as it is, sometimes cut, doubled or another one. */
  const bent = (text: string, ...keys: number[]): string => {
    const kind = Math.floor(chance(...keys) * 8);
    if (kind === 0) return pick(ODD, ...keys, 1);
    if (kind === 1) return text.slice(0, Math.floor(chance(...keys, 2) * text.length));
    return kind === 2 ? `${text} ${text}`.slice(0, 3000) : text;
  };
  const good = engine.solution(scenario, writing);
  const base = chance(1) < 0.5 ? good : engine.start(scenario, writing);
  const assets = base.assets.map((asset, i) => {
    const [x, y] = [round(chance(2, i, 0)), round(chance(2, i, 1))];
    const mark = { x, y, width: round((1 - x) * chance(2, i, 2)), height: round((1 - y) * chance(2, i, 3)) };
    const isOdd = chance(2, i, 4) < 0.4;
    return isOdd ? { ...asset, mark, holds: pick(HOLDS, 2, i, 5), originalWidth: 1 + Math.floor(chance(2, i, 6) * 4000) } : asset;
  });
  const profiles = NETWORKS.filter(
    (network, i) => good.profiles.some((each) => each.network === network) || chance(3, i) < 0.1,
  ).map((network, i): Profile => {
    const from = base.profiles.find((each) => each.network === network) ?? emptyProfile(network);
    const says = Object.fromEntries(
      QUESTIONS.map((question, q): [Question, Say] => [
        question,
        {
          answer: pick(ANSWERS, 4, i, q),
          words: chance(4, i, q, 1) < 0.5 ? from.bio.slice(0, 20) : bent('', 4, i, q, 2).slice(0, 400),
        },
      ]),
    ) as Record<Question, Say>;
    const texts = Object.entries(from).flatMap(([field, text], f): [string, string][] =>
      typeof text === 'string' && field !== 'network' ? [[field, bent(text, 5, i, f)]] : [],
    );
    return { ...from, ...Object.fromEntries(texts), says };
  });
  const placements = NETWORKS.flatMap((network, i) =>
    RULES[network].slots.flatMap(({ slot }, s): Placement[] => {
      const from = base.placements.find((each) => each.network === network && each.slot === slot);
      const asset = pick(assets.map(({ id }) => id), 6, i, s); // prettier-ignore
      if (asset === undefined || chance(6, i, s, 1) < (from ? 0.15 : 0.9)) return [];
      const crop = { x: round(chance(6, i, s, 2)), y: round(chance(6, i, s, 3)), zoom: round(1 + 7 * chance(6, i, s, 4)) };
      const isOdd = chance(6, i, s, 5) < 0.4;
      return [{ network, slot, asset, alt: bent(from?.alt ?? 'Logo', 6, i, s, 6), crop: isOdd ? crop : (from?.crop ?? crop) }];
    }),
  );
  const audit = NETWORKS.flatMap((network, i): AuditLine[] =>
    chance(7, i) < 0.4
      ? []
      : [
          {
            network,
            found: bent('@old', 7, i, 1),
            decision: pick(DECISIONS, 7, i, 2),
            why: bent('Because', 7, i, 3),
            who: bent('Ana', 7, i, 4),
            by: pick(DAYS, 7, i, 5),
          },
        ],
  );
  const colour = (key: number): string => `#${Math.floor(chance(8, key) * 0x1000000).toString(16).padStart(6, '0')}`; // prettier-ignore
  const facts = ['name', 'nameOther', 'handle', 'town', 'address', 'phone'] as const;
  const bentFacts = Object.fromEntries(facts.map((field, f) => [field, bent(base.brand[field], 9, f).slice(0, 400)]));
  const brand = { ...base.brand, ...bentFacts, large: chance(10) < 0.5 };
  return {
    language: languageOf(writing),
    script: base.script,
    brand: chance(11) < 0.5 ? { ...brand, ink: colour(0), ground: colour(1) } : brand,
    profiles,
    assets,
    placements,
    audit,
  };
}

/** Four decimals, so that JSON carries them unchanged. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
