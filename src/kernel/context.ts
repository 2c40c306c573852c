import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';

/** What every command gets first: the database, the time, and who asks. `Db` is the platform's `Db`. */
export interface Context<Db> {
  readonly db: Db;
  readonly clock: Clock;
  readonly actor: Actor;
}
