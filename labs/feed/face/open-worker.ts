/** A worker of our own script; in a file of its own, since the builder looks for exactly these words. */
export const openWorker = (): Worker => new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
