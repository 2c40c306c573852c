/** Work that comes round by itself in every node: it must be safe to run anywhere, at any time, and several times at once. */
const EVERY_MS = 30_000;

/** Runs `work` twice a minute, never two rounds at once in this process; a fault is told and the next round comes all the same. */
export function startTicking(work: () => Promise<void>, onFault: (fault: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFault)
      .finally(() => (running = undefined));
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
