import type { AuditEvent, ChainedEvent, ChainReport } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';

/** Which events of a chain: the latest ones that fit. */
export interface AuditFilter {
  readonly limit: number;
  /** Only those with a smaller number: for going back page by page. */
  readonly before?: number | undefined;
  readonly type?: string | undefined;
  /** At this moment or later. */
  readonly since?: string | undefined;
}

/** Who did what, chained by hash for each unit. Append-only. */
export interface AuditRepository {
  /**
   * Writes an event at the end of a unit's chain, in this transaction; `INSTALLATION` for what
   * concerns no unit (needs the whole reach). The chain stays locked to the end of the
   * transaction: write events last.
   */
  append(unit: UnitId, event: AuditEvent): Promise<void>;
  /**
   * The same for many events, of one unit or several; each chain gets its
   * events in the order given.
   */
  appendMany(entries: readonly { readonly unit: UnitId; readonly event: AuditEvent }[]): Promise<void>;
  /** Every unit in reach that has a chain, or events without one, in the order of ids. */
  chains(): Promise<readonly UnitId[]>;
  /**
   * Reads a whole chain, page by page, and checks it. `witness`: a hash that was written down
   * earlier and must be in it.
   */
  verify(unit: UnitId, witness?: string): Promise<ChainReport>;
  /** As they are stored, in the order of their numbers. */
  latest(unit: UnitId, filter: AuditFilter): Promise<readonly ChainedEvent[]>;
}
