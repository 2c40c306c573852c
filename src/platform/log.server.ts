/** The log: one JSON line an event, to the terminal. What people typed and what opens doors never gets in. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

const HIDDEN = ['password', 'token', 'secret', 'url', 'cookie', 'authorization'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** Opens the log. `quiet` is for tests and short commands. */
export const openLog = ({ quiet = false } = {}): Log =>
  pino(
    {
      level: quiet ? 'silent' : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: HIDDEN, censor: '…' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
