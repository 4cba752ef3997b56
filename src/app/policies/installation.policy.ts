import type { RefusalCode } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';

/** Why somebody may not back up or restore; undefined where they may. A backup holds everybody's data. */
export function refusalToBackUp({ rights, scope }: Actor): RefusalCode | undefined {
  return rights.has('manage-installation') && scope.kind === 'all' ? undefined : 'backup.no-right';
}
