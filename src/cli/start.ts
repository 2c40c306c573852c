/** `npm start`: the embedded PostgreSQL (or DATABASE_URL), then the built pages on PORT, until Ctrl+C or SIGTERM. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigFaulty, readConfig } from '#config';
import { requirePostgres } from '#platform/database/attach.ts';
import { openEmbedded, type EmbeddedDatabase } from '#platform/database/embedded.ts';
import { serve, takePort, type RunningHttp } from '../server.ts';
import { tellAndEnd } from './tell-and-end.ts';

let embedded: EmbeddedDatabase | undefined;
let running: RunningHttp | undefined;
let ending: Promise<void> | undefined;

/** Requests first, then the database under them. */
const end = (code: number): Promise<void> =>
  (ending ??= (async () => {
    await running?.close();
    await embedded?.stop();
    process.exit(code);
  })());

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  const began = performance.now();
  const config = readConfig();
  if (!existsSync('build/handler.js'))
    throw new Error('The pages are not built yet: start by npm start, which builds them, from the folder of Bibliobus.');
  // Loading the pages' code and starting PostgreSQL take about as long, and go on side by side. This only warms up: what is
  // missing or fails here is loaded, and told, when the pages are opened.
  import(pathToFileURL(resolve('build/server/entries/hooks.server.js')).href).catch(() => undefined);
  if (config.databaseUrl) await requirePostgres(config.databaseUrl);
  else {
    embedded = await openEmbedded({
      dataDir: config.dataDir,
      doing: `serves on port ${config.port}`,
      onDeath: ({ restarted }) => {
        console.error(
          restarted
            ? 'PostgreSQL ended by itself and was started again.'
            : 'PostgreSQL ended and could not be started again; postgres.log in the data folder says why.',
        );
        if (!restarted) void end(1);
      },
    });
  }
  const taken = await takePort(config);
  const databaseUrl = config.databaseUrl ?? (embedded as EmbeddedDatabase).url;
  running = await serve({ ...config, databaseUrl }, taken);
  const origin = config.originIsSet ? config.origin : `http://localhost:${running.port}`;
  console.log(
    `Bibliobus is open at ${origin} (ready in ${((performance.now() - began) / 1000).toFixed(1)} s). Ctrl+C closes it.`,
  );
  const { printFirstAdministratorLink } = await import('./first-administrator-link.ts');
  await printFirstAdministratorLink(databaseUrl, origin);
} catch (error) {
  await ending;
  await embedded?.stop();
  tellAndEnd(error, ConfigFaulty);
}
