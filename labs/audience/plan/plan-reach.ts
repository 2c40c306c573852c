import { peopleIn, type ExpectedTown } from '../town/expected.ts';
import type { Town } from '../town/town.ts';
import { peopleOf } from '../segment/match.ts';
import { and, none, or, type People } from '../segment/sets.ts';
import { NETWORKS, type AudienceWork, type GroupId, type Network, type Plan } from '../work.ts';
import { K, reach, showings, type Band } from './reach.ts';

/** People who are on a network. */
export const peopleOn = (town: Town, network: Network): People =>
  town.networks.map((bits) => (bits >> NETWORKS.indexOf(network)) & 1);

export interface LineReach {
  /** People of the segment who are on the network. */
  people: number;
  shown: number;
  reach: Band;
  /** How often each reached person sees it: from the wide reach to the narrow one. */
  frequency: Band;
}
export interface PlanReach {
  lines: LineReach[];
  /** Everybody whom some line may address. */
  audience: People;
  /** People reached at least once by any line, if the lines work independently of one another. */
  reach: Band;
}

/**
 * What a plan may reach, as a band between k 0.5 and 2. Lines without money, price or segment reach nobody. Reckoned from shares
 * alone (expected.ts), never from the town's people.
 */
export function planReach(town: ExpectedTown, work: Pick<AudienceWork, 'segments' | 'quote'>, plan: Plan): PlanReach {
  const audiences = plan.lines.map(({ segment, network }) => {
    const chosen = work.segments[segment];
    return chosen?.ads ? and(peopleOf(town, chosen), peopleOn(town, network)) : none(town.size);
  });
  const lines = plan.lines.map((line, i): LineReach => {
    const people = peopleIn(town, audiences[i] ?? none(0));
    const shown = showings(line.money ?? 0, work.quote.cpm ?? 0);
    const at = (k: number): number => reach(people, shown, k);
    const band = { low: at(K.low), high: at(K.high) };
    return {
      people,
      shown,
      reach: band,
      frequency: band.low > 0 ? { low: shown / band.high, high: shown / band.low } : { low: 0, high: 0 },
    };
  });
  const together = (edge: keyof Band): number => {
    let sum = 0;
    for (let i = 0; i < town.size; i++) {
      let missed = 1;
      lines.forEach((line, l) => {
        if (audiences[l]?.[i] === 1 && line.people > 0) missed *= 1 - line.reach[edge] / line.people;
      });
      sum += (1 - missed) * (town.weight[i] ?? 0);
    }
    return sum;
  };
  return { lines, audience: audiences.reduce(or, none(town.size)), reach: { low: together('low'), high: together('high') } };
}

const GROUP: Record<GroupId, (town: Town, i: number) => boolean> = {
  old: (town, i) => town.age[i] === 6,
  rural: (town, i) => town.place[i] === 1,
  offline: (town, i) => town.online[i] === 0,
  young: (town, i) => (town.age[i] ?? 0) < 3,
  low: (town, i) => town.education[i] === 1,
};

export interface GroupShare {
  group: GroupId;
  people: number;
  /** Percent of the group, and of the whole town, whom the plan may address. */
  addressed: number;
  town: number;
  leftOut: boolean;
}

/** How each group fares: left out when its share of addressed people is below `ratio` of the town's. */
export function groupShares(town: ExpectedTown, audience: People, ratio: number): GroupShare[] {
  const overall =
    peopleIn(town, audience) /
    Math.max(
      1,
      town.weight.reduce((sum, people) => sum + people, 0),
    );
  return (Object.keys(GROUP) as GroupId[]).map((group) => {
    let people = 0;
    let addressed = 0;
    for (let i = 0; i < town.size; i++) {
      if (!GROUP[group](town, i)) continue;
      const here = town.weight[i] ?? 0;
      people += here;
      if (audience[i] === 1) addressed += here;
    }
    const share = people > 0 ? addressed / people : 0;
    return { group, people, addressed: share * 100, town: overall * 100, leftOut: people > 0 && share < ratio * overall };
  });
}

/** Which plan reaches more people: only if the bands stand apart. */
export const comparison = (first: Band, second: Band): 'first' | 'second' | 'tie' =>
  first.low > second.high ? 'first' : second.low > first.high ? 'second' : 'tie';
