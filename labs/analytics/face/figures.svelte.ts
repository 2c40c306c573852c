import type { ExportRow } from '../generate/export-row.ts';
import type { Result, View } from '../measure/view.ts';
import type { News, Order } from './messages.ts';
import { openWorker } from './open-worker.ts';

/** The invented library's data as the page sees them: made by a worker, asked by views. Where there is no worker, the page does it itself. */
export class Figures {
  state: 'working' | 'ready' | 'stopped' = $state('stopped');
  /** Part of the days that is made, 0 to 1. */
  done: number = $state(0);
  count: number = $state(0);
  sample: ExportRow[] = $state.raw([]);
  /** Rises when there are other data, so that tables ask again. */
  version: number = $state(0);
  #worker: Worker | undefined;
  #send: (order: Order) => void = () => {};
  #waiting: Record<number, (result: Result) => void> = {};
  #number = 0;
  #seed = -1;

  make(seed: number): void {
    if (seed === this.#seed && this.state !== 'stopped') return;
    this.#seed = seed;
    this.state = 'working';
    this.done = 0;
    if (!this.#worker) this.#open();
    this.#send({ make: seed });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = {};
    this.state = 'stopped';
    this.#seed = -1;
  }

  /** The answer never comes when the data are stopped or made anew meanwhile. */
  ask(view: View): Promise<Result> {
    const number = ++this.#number;
    return new Promise((give) => {
      this.#waiting[number] = give;
      this.#send({ ask: view, number });
    });
  }

  #open(): void {
    try {
      const worker = openWorker();
      worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
      worker.onerror = () => void this.#alone();
      this.#worker = worker;
      this.#send = (order) => worker.postMessage(order);
    } catch {
      void this.#alone();
    }
  }

  /** A browser without module workers, or a worker that could not be fetched. */
  async #alone(): Promise<void> {
    const seed = this.#seed;
    this.#worker?.terminate();
    this.#worker = undefined;
    const { runner } = await import('./run.ts');
    this.#send = runner((news) => this.#hear(news));
    if (seed >= 0) this.#send({ make: seed });
  }

  #hear(news: News): void {
    if ('done' in news) this.done = news.done;
    else if ('ready' in news) {
      if (news.ready.seed !== this.#seed) return;
      this.count = news.ready.count;
      this.sample = news.ready.sample;
      this.state = 'ready';
      this.version++;
    } else {
      this.#waiting[news.number]?.(news.result);
      delete this.#waiting[news.number];
    }
  }
}
