import type { RunningServer } from './server.ts';

/** The first administrator's link, which is printed a moment after the server answers its first request. */
export async function printedLink(server: RunningServer): Promise<string> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && !server.output().includes('first-administrator');) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server.administratorLink();
}
