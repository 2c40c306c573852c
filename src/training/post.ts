import type { Tx } from '#platform/database/db.ts';
import type { News } from './facts.ts';

/** Words the news and puts them into the queue of letters, in the same transaction in which they happened. Given by the house. */
export type Post = (tx: Tx, news: News) => Promise<void>;
