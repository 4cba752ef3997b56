import { hash } from 'node:crypto';
import type { ActorSnapshot, ColumnChange } from '../../audit/index.ts';
import type { Register } from '../../catalogue/index.ts';
import { toColumnChanges } from '../ground/column-changes.ts';
import { openRow } from '../ground/row-content.ts';
import type { StoredRow } from '../ports/rows.ts';
import type { Secrets } from '../ports/secrets.ts';

/** One digest of many rows: equal as long as the same rows say the same. */
export function digestOfRows(rows: readonly StoredRow[]): string {
  return hash('sha256', rows.map(({ rowNo, digest }) => `${rowNo} ${digest}`).join('\n'), 'base64url');
}

/** What happened to a row between two states of its register. */
export interface RowDifference {
  readonly rowNo: number;
  readonly kind: 'added' | 'changed' | 'deleted';
  /**
   * Empty for an added or deleted row, and where what changed is erased; personal values are
   * told only as changed.
   */
  readonly changes: readonly ColumnChange[];
  /** Absent where the row went to a village whose rows one does not see. */
  readonly by?: ActorSnapshot;
  readonly at: string;
}

/**
 * How the rows of a register differ between two moments, in the order of row numbers.
 *
 * @param gone the present versions of rows that are deleted, which say by whom
 */
export function differencesBetween(
  register: Register,
  before: readonly StoredRow[],
  after: readonly StoredRow[],
  gone: readonly StoredRow[],
  secrets: Secrets,
): readonly RowDifference[] {
  const earlier = new Map(before.map((row) => [row.rowNo, row]));
  const live = new Set(after.map(({ rowNo }) => rowNo));
  const told = ({ rowNo, actor, since }: StoredRow) => ({ rowNo, by: actor, at: since });
  const open = (row: StoredRow) => openRow(register, row, secrets);
  const changed = after.flatMap((row): readonly RowDifference[] => {
    const old = earlier.get(row.rowNo);
    if (old === undefined) return [{ ...told(row), kind: 'added', changes: [] }];
    if (old.digest === row.digest && !hasChangedBeforeErasing(old, row)) return [];
    return [{ ...told(row), kind: 'changed', changes: toColumnChanges(register, open(old), open(row)) }];
  });
  const deleted = before.flatMap(({ rowNo, since, until = since }): readonly RowDifference[] => {
    if (live.has(rowNo)) return [];
    const now = gone.find((row) => row.rowNo === rowNo);
    return [{ ...(now === undefined ? { rowNo, at: until } : told(now)), kind: 'deleted', changes: [] }];
  });
  return [...changed, ...deleted].sort((a, b) => a.rowNo - b.rowNo);
}

/**
 * Erasing makes all versions of a row alike in what was personal; that there were more of them than
 * the erased one stays.
 */
function hasChangedBeforeErasing(old: StoredRow, { erasedAt, version }: StoredRow): boolean {
  return erasedAt !== undefined && erasedAt > old.since && version > old.version + 1;
}
