import type { Register } from '../../catalogue/index.ts';
import type { Unit } from '../../units/index.ts';

/**
 * Whether a unit keeps such a register: its own kind does; a district also keeps those of
 * a commune for itself.
 */
export function canKeep(register: Register, unit: Unit): boolean {
  return register.keptBy === unit.kind || (register.keptBy === 'xa' && unit.kind === 'huyen');
}
