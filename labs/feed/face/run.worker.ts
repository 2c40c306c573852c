import type { Order } from './messages.ts';
import { runWorlds } from './run-worlds.ts';

/** Runs the town beside the page, so that fields never wait. */
onmessage = ({ data }: MessageEvent<Order>) => runWorlds(data, (news) => postMessage(news));
