/**
 * Asks the browser to keep this page, so that the lab opens again without a connection. `scripts` are all that this release has:
 * parts that are loaded later are kept too. Where browsers cannot, nothing is promised and nothing breaks.
 */
export async function keepOffline(scripts: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || scripts.length === 0) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
      .map(({ pathname }) => pathname);
    active?.postMessage({ keep: [...new Set([location.pathname + location.search, ...parts])], scripts });
  } catch {
    // A private window, or a browser that forbids it.
  }
}
