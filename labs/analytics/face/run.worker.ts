import type { Order } from './messages.ts';
import { runner } from './run.ts';

/** Makes and counts the events beside the page, so that fields never wait. */
const run = runner((news) => postMessage(news));
onmessage = ({ data }: MessageEvent<Order>) => run(data);
