import type { ActorSnapshot } from '../audit/index.ts';
import type { UnitId } from '../kernel/index.ts';

/** What may be asked beyond reading and writing the registers of one's own units. */
export type Right = 'read-sensitive' | 'erase-personal' | 'manage-units' | 'manage-installation';

/** Which units' data a transaction sees; the database holds to it by row-level security. */
export type Scope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'units';
      readonly units: readonly UnitId[];
      /** Only this village of them: its folded name as rows carry it, and its own unit where it has one. */
      readonly village?: { readonly name: string; readonly unit?: UnitId };
    };

/** Whoever gives a command. */
export interface Actor {
  readonly snapshot: ActorSnapshot;
  readonly scope: Scope;
  readonly rights: ReadonlySet<Right>;
}
