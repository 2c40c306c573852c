import { u } from '../../../src/labs/bench/random.ts';
import { MODEL } from '../model.ts';
import { arrivals, FOR, picker } from './arrivals.ts';
import { grow, reorder, room } from './columns.ts';
import { DAY_MS, firstMoment, NAME, NONE, OWN_BANNER, type Events } from './events.ts';
import { ln, power15, power25 } from './exact.ts';
import { knownVisits } from './known-visits.ts';
import { creditDirect, type Made } from './last-click.ts';
import { DEVICES } from './model-shape.ts';

const pickOrigin = picker(MODEL.sources.map(({ share }) => share));
const pickDevice = MODEL.sources.map(({ devices }) => picker(devices));
const pickTown = picker(MODEL.towns.map(({ share }) => share));
const pickHour = picker(MODEL.hours);
const byWeight = (of: 'land' | 'next'): ((draw: number) => number) =>
  picker([...MODEL.pages.map((page) => page[of]), MODEL.records[of]]);
const pickLand = byWeight('land');
const pickNext = byWeight('next');
const PAGES = MODEL.pages.length;
const pageAt = (path: string): number => MODEL.pages.findIndex((page) => page.path === path);
const START_PAGE = pageAt('/');
const PROGRAMME = pageAt('/program');
const SIGN_UP = [PROGRAMME, pageAt('/pisac-u-gostima')];
const LANDS = MODEL.sources.map(({ land }) => (land ? pageAt(land) : -1));
/** As the tag counts while the visit goes on; a test compares it with measure/definitions.ts. */
const ENGAGED_MS = 10_000;
const REGULARS = DEVICES.map((device) => MODEL.regulars[device]);
const REGULARS_FROM = [0, REGULARS[0] ?? 0, (REGULARS[0] ?? 0) + (REGULARS[1] ?? 0)];
const NEW_FROM = REGULARS.reduce((sum, each) => sum + each, 0);

interface Arrival {
  visitor: number;
  device: number;
}
type Draw = (what: number, step?: number) => number;

/** All events of the invented library, visit by visit. `told` hears the share that is done; false from it stops. */
export function generate(seed: number, told: (done: number) => boolean | void = () => {}): Events {
  let events = room(60_000);
  const seen: Arrival[] = [];
  const visits: Made[] = [];
  const known = knownVisits();
  for (let day = 0; day < MODEL.days; day++) {
    const before = seen.length;
    const count = arrivals(seed, day);
    for (let n = 0; n < count; n++) {
      if (events.length + 80 > events.day.length) events = grow(events);
      const draw: Draw = (what, step = 0) => u(seed, day, n, step, what);
      const origin = pickOrigin(draw(FOR.origin));
      const device = pickDevice[origin]?.(draw(FOR.device)) ?? 0;
      const fresh = NEW_FROM + seen.length;
      const plan = { seed, day, draw, origin, device };
      const put = (visitor: number): Made => putVisit(events, { ...plan, visitor, isNew: visitor === fresh });
      let visit = put(visitorOf(draw, origin, device, seen, before));
      if (!known.hasRoom(visit)) {
        // Two visits of one browser less than half an hour apart would be one visit: this one is somebody else's.
        events.length = visit.from;
        visit = put(fresh);
      }
      known.add(visit);
      visits.push(visit);
      seen.push({ visitor: visit.visitor, device });
    }
    if (told((day + 1) / MODEL.days) === false) break;
  }
  creditDirect(events, visits);
  return reorder(
    events,
    Uint32Array.from({ length: events.length }, (_, i) => i),
  );
}

/** Who comes: a new browser, one that has come in these weeks, or a regular. */
function visitorOf(draw: Draw, origin: number, device: number, seen: readonly Arrival[], before: number): number {
  if (draw(FOR.known) >= (MODEL.sources[origin]?.returning ?? 0)) return NEW_FROM + seen.length;
  if (draw(FOR.comeback) < 0.3) {
    const back = seen[before - 1 - Math.floor(draw(FOR.who) * 1_500)];
    if (back?.device === device) return back.visitor;
  }
  // Some regulars come far more often than others.
  return (REGULARS_FROM[device] ?? 0) + Math.floor(power15(draw(FOR.who)) * (REGULARS[device] ?? 1));
}

interface VisitPlan extends Arrival {
  seed: number;
  day: number;
  draw: Draw;
  origin: number;
  isNew: boolean;
}

function putVisit(events: Events, { seed, day, draw, origin, device, visitor, isNew }: VisitPlan): Made {
  const from = MODEL.sources[origin];
  const town = pickTown(u(seed, visitor, FOR.town));
  const refuses = u(seed, visitor, FOR.consent) < MODEL.consent.refused[DEVICES[device] ?? 'mobile'];
  const consents = day < MODEL.consent.fromDay || !refuses;
  let moment = firstMoment + day * DAY_MS + pickHour(draw(FOR.hour)) * 3_600_000 + Math.floor(draw(FOR.second) * 3_600) * 1_000;
  const [start, begun] = [moment, events.length];
  const id = moment / 1_000;
  let [views, spent, engaged] = [0, 0, 0];
  let collected = from?.medium === '(none)' ? NONE : origin;
  const put = (name: number, page: number, milliseconds = 0): void => {
    if (name === NAME.view) views++;
    spent += milliseconds;
    if (spent > ENGAGED_MS || views >= 2 || name === NAME.key) engaged = 1;
    // Without consent only views and sign-ups are sent, with nothing that would connect them.
    if (!consents && name !== NAME.view && name !== NAME.key) return;
    const i = events.length++;
    events.day[i] = day;
    events.time[i] = moment++ * 1_000;
    events.name[i] = name;
    events.visitor[i] = consents ? visitor : -1;
    events.visit[i] = consents ? id : -1;
    events.page[i] = page;
    events.engagement[i] = consents ? milliseconds : 0;
    events.engaged[i] = consents ? engaged : 0;
    events.device[i] = device;
    events.town[i] = town;
    events.collected[i] = collected;
    events.lastClick[i] = origin;
  };
  let page = LANDS[origin] ?? -1;
  if (page < 0) page = anyPage(pickLand(draw(FOR.page)), draw(FOR.page, 99));
  put(NAME.start, page);
  if (isNew) put(NAME.first, page);
  for (let step = 1; step <= 20; step++) {
    put(NAME.view, page);
    const milliseconds = Math.round(-ln(1 - draw(FOR.time, step)) * (from?.seconds[device] ?? 10) * 1_000);
    moment += milliseconds;
    if (milliseconds >= 1_000) put(NAME.engagement, page, milliseconds);
    if (SIGN_UP.includes(page) && draw(FOR.key, step) < (from?.key ?? 0)) put(NAME.key, page);
    if (draw(FOR.more, step) >= (from?.more[device] ?? 0)) break;
    const isBanner = page === START_PAGE && day >= MODEL.ownBanner.fromDay && draw(FOR.banner, step) < MODEL.ownBanner.share;
    if (isBanner) collected = OWN_BANNER;
    page = isBanner ? PROGRAMME : anyPage(pickNext(draw(FOR.page, step)), draw(FOR.page, step + 100));
  }
  return { visitor, start, end: moment, origin, consents, from: begun, to: events.length };
}

/** A page of its own, or one of the catalogue's many records: few are read often, most seldom. */
const anyPage = (picked: number, draw: number): number =>
  picked < PAGES ? picked : PAGES + Math.floor(power25(draw) * MODEL.records.count);
