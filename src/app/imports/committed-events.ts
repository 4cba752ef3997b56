import type { ActorSnapshot, AuditEvent } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { ImportBatch, ImportCounts } from '../ports/imports.ts';

/**
 * What the history is told of a committed import: one event for the unit under which it was handed
 * in, and for each unit whose rows or declared figures it brought. `figures`: how many figures were
 * declared for a unit; a unit that is not in it had none.
 */
export function committedEvents(
  { batch, unit, file, sha256, mode, year }: Omit<ImportBatch, 'status' | 'summary' | 'actor' | 'stagedAt'>,
  actor: ActorSnapshot,
  counts: readonly ImportCounts[],
  figures: ReadonlyMap<UnitId, number>,
): readonly { readonly unit: UnitId; readonly event: AuditEvent }[] {
  const units = new Set([unit, ...counts.map((one) => one.unit), ...figures.keys()]);
  return [...units].map((own) => ({
    unit: own,
    event: {
      type: 'import-committed',
      actor,
      payload: {
        batch,
        file,
        sha256,
        mode,
        ...(year === undefined ? {} : { year }),
        registers: counts
          .filter((one) => one.unit === own)
          .map(({ register, added, changed, unchanged, absent }) => ({
            register,
            added,
            changed,
            unchanged,
            deleted: mode === 'replace' ? absent : 0,
          })),
        figures: figures.get(own) ?? 0,
      },
    },
  }));
}
