import { fourPages } from './four-pages/scenario.ts';
import { onTheMap } from './on-the-map/scenario.ts';
import { ownPage } from './own-page/scenario.ts';
import { repairHome } from './repair-home/scenario.ts';
import type { Scenario } from './scenario.ts';
import { threeLanguages } from './three-languages/scenario.ts';

/** In the order in which they are offered. */
export const SCENARIOS: readonly Scenario[] = [repairHome, fourPages, onTheMap, threeLanguages, ownPage];
