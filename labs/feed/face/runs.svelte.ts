import type { Run } from '../model/outcome.ts';
import type { World } from '../model/world.ts';
import type { News, Order } from './messages.ts';
import { openWorker } from './open-worker.ts';

type Waiting = { order: Order; give: (runs: Run[] | undefined) => void };

/** The town as the page sees it: runs are made by a worker. Where there is no worker, the page does it itself. */
export class Runs {
  state: 'idle' | 'working' | 'stopped' | 'fault' = $state('idle');
  /** Part of the order that is done, 0 to 1. */
  done: number = $state(0);
  #worker: Worker | undefined;
  #waiting: Record<number, Waiting> = {};
  #number = 0;

  /** Undefined when it was stopped before the end. */
  ask(worlds: World[], watch = -1): Promise<Run[] | undefined> {
    const order = { number: ++this.#number, worlds, watch };
    this.state = 'working';
    this.done = 0;
    return new Promise((give) => {
      this.#waiting[order.number] = { order, give };
      this.#send(order);
    });
  }

  stop(): void {
    this.#end('stopped');
  }

  #end(state: 'stopped' | 'fault'): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { give } of Object.values(this.#waiting)) give(undefined);
    this.#waiting = {};
    this.state = state;
  }

  #send(order: Order): void {
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage(order);
    } catch {
      void this.#alone(order);
    }
  }

  #open(): Worker {
    const worker = openWorker();
    worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
    worker.onerror = () => {
      // A worker that could not be fetched: everything that waits is done here.
      this.#worker?.terminate();
      this.#worker = undefined;
      for (const { order } of Object.values(this.#waiting)) void this.#alone(order);
    };
    return worker;
  }

  async #alone(order: Order): Promise<void> {
    try {
      const { runWorlds } = await import('./run-worlds.ts');
      runWorlds(order, (news) => this.#hear(news));
    } catch {
      this.#end('fault');
    }
  }

  #hear(news: News): void {
    if ('done' in news) this.done = news.done;
    else {
      this.#waiting[news.number]?.give(news.runs);
      delete this.#waiting[news.number];
      if (Object.keys(this.#waiting).length === 0) this.state = 'idle';
    }
  }
}
