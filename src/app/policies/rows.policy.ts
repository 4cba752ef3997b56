import type { Register } from '../../catalogue/index.ts';
import type { RefusalCode } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { villageColumn } from '../ground/row-content.ts';

/**
 * Why somebody may not write in a register of a unit; undefined where they may. Whoever has one village writes in the lists that the village keeps itself, and of
 * those of the commune in those that are kept by village.
 */
export function refusalToWriteRows({ scope }: Actor, register: Register, unit: Unit): RefusalCode | undefined {
  if (scope.kind === 'all' || scope.village === undefined || scope.village.unit === unit.id) return undefined;
  return villageColumn(register) === undefined ? 'actor.not-allowed' : undefined;
}

/** Why somebody may not write a row that speaks of this village (folded; undefined: of none). */
export function refusalToWriteOf({ scope }: Actor, unit: Unit, village: string | undefined): RefusalCode | undefined {
  if (scope.kind === 'all' || scope.village === undefined || scope.village.unit === unit.id) return undefined;
  return village === scope.village.name ? undefined : 'actor.not-allowed';
}
