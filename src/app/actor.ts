import type { ActorSnapshot } from '../audit/index.ts';
import type { UnitId } from '../kernel/index.ts';
import type { Extent, Reach } from './ports/reach.ts';
import { WHOLE_REACH } from './ports/reach.ts';

/** What may be asked beyond reading and writing the registers of one's own units. */
export type Right = 'read-sensitive' | 'erase-personal' | 'manage-units' | 'manage-installation';

/** Which units' data a transaction sees; the database holds to it by row-level security. */
export type Scope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'units';
      readonly units: readonly UnitId[];
      /**
       * Only this village of them: its folded name as rows carry it, and its own unit where it has
       * one.
       */
      readonly village?: { readonly name: string; readonly unit?: UnitId };
    };

/** Whoever gives a command. */
export interface Actor {
  readonly snapshot: ActorSnapshot;
  readonly scope: Scope;
  readonly rights: ReadonlySet<Right>;
}

/**
 * A scope as a reach: what is seen may be changed. Of one's village the own unit counts as a whole.
 */
export function reachOfScope(scope: Scope): Reach {
  if (scope.kind === 'all') return WHOLE_REACH;
  const { units, village } = scope;
  const extent: Extent =
    village === undefined
      ? { units, villages: [] }
      : {
          units: units.filter((unit) => unit === village.unit),
          villages: units.map((commune) => ({ commune, name: village.name })),
        };
  return { read: extent, write: extent };
}
