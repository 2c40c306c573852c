import type { Language } from '../../../src/kernel/writing.ts';
import { effectsOf } from '../checks/one-post.ts';
import { contestsOf } from '../compare.ts';
import { weightsOf, type Draft, type Factor, type FeedWork } from '../work.ts';
import { begin } from './begin.ts';

const GUESS = { students: 5, parents: 15, working: 8, retired: 10 };
const post = (topic: Draft['topic'], at: number, type: Draft['type'], caption: Draft['caption'] = 'concrete'): Draft => ({
  type,
  topic,
  caption,
  at,
  community: true,
  answers: true,
});

const POLICY: Record<Language, { source: string; policy: string; owner: string }> = {
  en: {
    source: 'Statistics of the page of the invented library, followers; people: our own estimate',
    policy:
      'We never ask for likes or shares, even where a feed would reward it. Every post says what, when and where, and comments are answered within a day.',
    owner: 'Invented colleague, adult section',
  },
  ro: {
    source: 'Statisticile paginii bibliotecii inventate, urmăritori; oameni: estimarea noastră',
    policy:
      'Nu cerem niciodată aprecieri sau distribuiri, nici acolo unde un flux le-ar răsplăti. Fiecare postare spune ce, când și unde, iar la comentarii răspundem într-o zi.',
    owner: 'O colegă inventată, secția pentru adulți',
  },
  sr: {
    source: 'Статистика странице измишљене библиотеке, пратиоци; број људи: наша процена',
    policy:
      'Никада не молимо за свиђања ни дељења, ни тамо где би их неки ток наградио. Свака објава каже шта, када и где, а на коментаре одговарамо у року од једног дана.',
    owner: 'Измишљена колегиница, одељење за одрасле',
  },
};

/** The worked example: what passes every asked check, with answers that are computed from the runs, not written down. */
export function solve(scenario: string, language: Language): FeedWork {
  const work = begin(scenario);
  if (scenario === 'one-post') {
    const changes: [Factor, Partial<Draft>][] = [
      ['type', { type: 'video' }],
      ['caption', { caption: 'concrete' }],
      ['community', { community: true }],
    ];
    const { draft, preset } = work;
    const tried = [draft, ...changes.map(([, change]) => ({ ...draft, ...change }))];
    const done: FeedWork = {
      ...work,
      myth: 'predicted',
      guess: GUESS,
      tries: tried.map((each) => ({ preset, draft: each, guess: GUESS })),
    };
    const [[factor] = ['type']] = [...effectsOf(done)].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    return { ...done, conclusion: factor as Factor };
  }
  if (scenario === 'week') {
    const plan = [
      post('children', 5, 'video', 'question'),
      post('children', 8, 'event'),
      post('skills', 11, 'event'),
      post('skills', 13, 'photo'),
      post('history', 17, 'video'),
      post('history', 19, 'photo', 'question'),
    ];
    const presets: FeedWork['presets'] = ['chronological', 'facebook', 'tiktok'];
    const compared = { plan, presets, seeds: 5, favourite: 'tiktok' as const };
    const done: FeedWork = { ...work, plan, presets, seeds: 5, favourite: 'tiktok', compared };
    return { ...done, verdicts: Object.fromEntries(contestsOf(done).map(({ preset, outcome }) => [preset, outcome])) };
  }
  // A feed that forgets complaints and prizes shares.
  const second = weightsOf({ ...work.first, share: 30, hide: 0, report: 0 });
  return {
    ...work,
    own: { followers: 900, people: 6_000, source: POLICY[language].source, day: '2026-11-02' },
    second,
    weighed: 5,
    limits: ['weights', 'rates', 'direction'],
    policy: POLICY[language].policy,
    owner: POLICY[language].owner,
    by: '2026-12-15',
  };
}
