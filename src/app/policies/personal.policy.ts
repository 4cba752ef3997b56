import type { RefusalCode } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';

/** Why somebody may not see sensitive values; undefined where they may. Whoever sees one village only never does. */
export function refusalToReadSensitive({ rights, scope }: Actor): RefusalCode | undefined {
  return rights.has('read-sensitive') && !seesOneVillage(scope) ? undefined : 'personal.no-right';
}

/** Why somebody may not erase personal data; undefined where they may. It cannot be undone. */
export function refusalToErasePersonal({ rights, scope }: Actor): RefusalCode | undefined {
  return rights.has('erase-personal') && !seesOneVillage(scope) ? undefined : 'personal.no-right';
}

/** Why somebody may not change the encryption key; undefined where they may. It concerns everybody's data. */
export function refusalToRotateKey({ rights, scope }: Actor): RefusalCode | undefined {
  return rights.has('manage-installation') && scope.kind === 'all' ? undefined : 'personal.no-right';
}

function seesOneVillage(scope: Actor['scope']): boolean {
  return scope.kind === 'units' && scope.village !== undefined;
}
