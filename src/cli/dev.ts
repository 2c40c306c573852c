/** `npm run dev`: the same database as `npm start`, and Vite's server that reloads what you edit, on PORT. */
import { createServer } from 'vite';
import { ConfigFaulty, readConfig } from '#config';
import { requirePostgres } from '#platform/database/attach.ts';
import { openEmbedded, type EmbeddedDatabase } from '#platform/database/embedded.ts';
import { printFirstAdministratorLink } from './first-administrator-link.ts';
import { tellAndEnd } from './tell-and-end.ts';

let embedded: EmbeddedDatabase | undefined;
try {
  const config = readConfig();
  if (config.databaseUrl) await requirePostgres(config.databaseUrl);
  else embedded = await openEmbedded({ dataDir: config.dataDir, doing: `develops on port ${config.port}` });
  const databaseUrl = config.databaseUrl ?? (embedded as EmbeddedDatabase).url;
  process.env.DATABASE_URL = databaseUrl;
  const vite = await createServer({ server: { port: config.port, strictPort: true, host: config.host ?? 'localhost' } });
  await vite.listen();
  vite.printUrls();
  const end = async (): Promise<void> => {
    await vite.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
  // The house opens with the first request and brings the schema with it.
  await fetch(`http://localhost:${config.port}/healthz`);
  await printFirstAdministratorLink(databaseUrl, config.origin);
} catch (error) {
  await embedded?.stop();
  tellAndEnd(error, ConfigFaulty);
}
