import type { Writing } from '../../kernel/writing.ts';
import { draftKeeper, type DraftKeeper } from '../../ui/lab/draft-keeper.ts';
import type { LabEngine, LabHost, ScenarioSummary, SetAside } from '../contract.ts';

/**
 * One piece of work on a lab's bench: begun, kept on the device as it is typed, shared between tabs, set aside and brought back.
 * `work` is a reactive copy: change it in place or whole, then call `changed()`.
 */
export class Bench<Work> {
  readonly engine: LabEngine<Work>;
  readonly scenario: string;
  readonly writing: Writing;
  readonly host: LabHost<Work>;
  readonly summary: ScenarioSummary;
  work: Work = $state() as Work;
  /** What gave way to the present work, until it is brought back or given up. */
  aside: SetAside<Work> | undefined = $state.raw();
  remembers: boolean = $state(true);
  /** False until what was kept is there: fields must not take words before. */
  ready: boolean = $state(false);
  /** Rises with every change, so that a verdict knows whether it still belongs to the work. */
  version: number = $state(0);
  #keeper: DraftKeeper<Work>;

  constructor(at: { engine: LabEngine<Work>; scenario: string; writing: Writing; host: LabHost<Work> }) {
    const summary = at.engine.scenarios.find(({ id }) => id === at.scenario);
    if (!summary) throw new Error(`The lab ${at.engine.id} has no scenario ${at.scenario}`);
    this.engine = at.engine;
    this.scenario = at.scenario;
    this.writing = at.writing;
    this.host = at.host;
    this.summary = summary;
    this.work = at.engine.start(at.scenario, at.writing);
    this.remembers = at.host.remembers;
    this.#keeper = draftKeeper<Work>({
      take: () => this.mine(),
      read: () => this.host.readDraft(),
      write: (kept, from) => this.host.writeDraft(kept, from),
      yielded: (lost, newer) => {
        this.work = newer;
        this.#setAside({ work: lost, why: 'newer' });
      },
      failed: () => (this.remembers = false),
    });
  }

  /** The work as plain data. */
  mine(): Work {
    return $state.snapshot(this.work) as Work;
  }

  changed(): void {
    this.version++;
    this.#keeper.changed();
  }

  /** Puts other work here; what stood here is set aside. */
  replace(next: Work, why: SetAside['why'] = 'replaced'): void {
    const before = this.mine();
    this.work = next;
    // What is the same must not take the place of something that was set aside.
    if (JSON.stringify(before) !== JSON.stringify(next)) this.#setAside({ work: before, why });
    this.changed();
  }

  startOver(): void {
    this.replace(this.engine.start(this.scenario, this.writing), 'startedOver');
  }

  /** Ends the waiting of what was set aside: it comes back, or is given up. */
  settleAside(back: boolean): void {
    const found = back && this.aside ? this.#usable(this.aside.work) : undefined;
    if (found !== undefined) {
      this.work = found;
      this.changed();
    }
    this.#setAside(undefined);
  }

  async open(): Promise<void> {
    try {
      this.aside = await this.host.readAside();
      await this.look();
    } catch {
      this.remembers = false;
    }
    this.ready = true;
  }

  /** Another tab may have gone on meanwhile; the newest work counts. */
  async look(): Promise<void> {
    const kept = await this.#keeper.look();
    if (kept === undefined) return;
    const found = this.#usable(kept);
    if (found === undefined) return this.#setAside({ work: kept, why: 'unreadable' });
    if (JSON.stringify(found) === JSON.stringify(this.mine())) return;
    const before = this.mine();
    this.work = found;
    if (this.ready) this.#setAside({ work: before, why: 'newer' });
  }

  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  #usable(kept: unknown): Work | undefined {
    const parsed = this.engine.parse(kept);
    return parsed.ok ? parsed.work : undefined;
  }

  #setAside(next: SetAside<Work> | undefined): void {
    this.aside = next;
    this.version++;
    this.host.writeAside(next).catch(() => (this.remembers = false));
  }
}
