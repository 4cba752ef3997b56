import type { RefusalCode } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';

/** Why somebody may not change administrative units; undefined where they may. A change of units concerns everybody's data. */
export function refusalToManageUnits({ rights, scope }: Actor): RefusalCode | undefined {
  return rights.has('manage-units') && scope.kind === 'all' ? undefined : 'units.no-right';
}
