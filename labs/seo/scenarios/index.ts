import type { Scenario } from './scenario.ts';
import { repairHome } from './repair-home/scenario.ts';

export const SCENARIOS: readonly Scenario[] = [repairHome];
