import { u } from '../../../src/labs/bench/random.ts';
import { feedLines } from './feed-lines.ts';
import type { FeedLine, Run } from './outcome.ts';
import { friendOf, FRIENDS } from './people.ts';
import { does, type Appeal } from './predict.ts';
import { VISITS } from './rates.ts';
import { STATE, tallyFor } from './tally.ts';
import type { Candidate } from './top-of.ts';
import { AUTHORS, layGround, turnTo, visit, type Ground } from './visit.ts';
import { ACTIONS, SEGMENTS } from './words.ts';
import { DRAW, partOf, type Post, type World } from './world.ts';

const SHARE = ACTIONS.indexOf('share');
const HIDE = ACTIONS.indexOf('hide');
const REPORT = ACTIONS.indexOf('report');
/** A page that more than one in fifty of those who were shown something complains about loses half of its worth. Our own rule. */
const COMPLAINT_PART = 0.02;
const LEAST_SHOWN = 20;

/** Runs the world: every person's visits, round by round. `progress` hears the part that is done; `watch` = a person whose feed is noted. */
export function run(world: World, progress?: (done: number) => void, watch = -1): Run {
  const ground = layGround(world);
  const { people, state } = ground;
  const tally = tallyFor(people, world.posts);
  const showings = { byAuthor: new Float64Array(AUTHORS), complaints: new Float64Array(AUTHORS), filled: 0 };
  const feed: FeedLine[] = [];
  for (let round = 0; round < world.rounds; round++) {
    turnTo(ground, round);
    const isOwnAlive = ground.alive.some((p) => ground.authorOf[p] === 0);
    const shares: [number, number][] = [];
    for (let i = 0; i < world.users; i++) {
      const segment = SEGMENTS[people.segment[i] ?? 0] ?? 'working';
      if (u(world.seed, DRAW.visit, i, round) >= VISITS[segment][partOf(round)]) continue;
      if (isOwnAlive && state[i] === STATE.away) state[i] = STATE.unconnected;
      const { chosen, all } = visit(ground, i, i === watch);
      showings.filled += chosen.length;
      for (const each of chosen) if (show(ground, i, each, tally, showings)) shares.push([i, each.p]);
      if (i === watch) feed.push(...feedLines(ground, i, round, all, chosen));
    }
    if (world.components.cascade) offerToFriends(ground, shares);
    if (world.components.demotion) judgePages(ground, showings);
    progress?.((round + 1) / world.rounds);
  }
  const { byAuthor, complaints, filled } = showings;
  return {
    ...tally.result(state),
    filled,
    feed,
    byAuthor: [...byAuthor],
    complaints: complaints.reduce((sum, each) => sum + each, 0),
  };
}

type Showings = { byAuthor: Float64Array; complaints: Float64Array; filled: number };

/** A person looks at a post and does what she does with it, once. True when it is the library's and she shares it. */
function show(
  ground: Ground,
  i: number,
  { p, author }: Candidate,
  tally: ReturnType<typeof tallyFor>,
  showings: Showings,
): boolean {
  const { world, people, seen, state } = ground;
  const at = i * world.posts.length + p;
  const isFirst = seen[at] !== 1;
  seen[at] = 1;
  tally.show(p, i, isFirst);
  showings.byAuthor[author] = (showings.byAuthor[author] ?? 0) + 1;
  if (author === 0) state[i] = STATE.reached;
  if (!isFirst) return false;
  const acts = (action: number): boolean =>
    does(people, i, world.posts[p] as Post, ground.appeals[p] as Appeal, action, world.seed);
  if (acts(HIDE) || acts(REPORT)) showings.complaints[author] = (showings.complaints[author] ?? 0) + 1;
  if (author !== 0) return false;
  ACTIONS.forEach((_, action) => acts(action) && tally.act(p, action));
  return acts(SHARE);
}

/** A share arrives in the next round, so that the order of people within a round does not matter. */
function offerToFriends({ world, offered }: Ground, shares: [number, number][]): void {
  for (const [i, p] of shares)
    for (let j = 0; j < FRIENDS; j++) offered[friendOf(world.seed, world.users, i, j) * world.posts.length + p] = 1;
}

function judgePages({ standing }: Ground, { byAuthor, complaints }: Showings): void {
  for (let a = 0; a < AUTHORS; a++) {
    const shown = byAuthor[a] ?? 0;
    standing[a] = shown >= LEAST_SHOWN && (complaints[a] ?? 0) > COMPLAINT_PART * shown ? 0.5 : 1;
  }
}
