import type { Clock } from '../kernel/index.ts';
import { clockFrom } from '../kernel/index.ts';

/** The clock of this machine: the only place of the product that asks what time it is. */
export const machineClock: Clock = clockFrom(() => `${new Date().toISOString().slice(0, -1)}000Z`);
