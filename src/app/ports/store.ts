import type { AuditRepository } from './audit.ts';
import type { ConfirmationRepository } from './confirmations.ts';
import type { DeclarationRepository } from './declarations.ts';
import type { EditionRepository } from './editions.ts';
import type { ImportRepository } from './imports.ts';
import type { MarkRepository } from './marks.ts';
import type { PersonalRepository } from './personal.ts';
import type { Reach } from './reach.ts';
import type { RowRepository } from './rows.ts';
import type { SealingRepository } from './sealing.ts';
import type { UnitYearRepository } from './unit-years.ts';
import type { UnitRepository } from './units.ts';
import type { VerdictRepository } from './verdicts.ts';

/**
 * What a use case may do with stored data, inside one transaction. Each repository has a file here
 * with its interface and one in `store/repositories`.
 */
export interface StoreTransaction {
  /**
   * Of this transaction: the same for every row and event that it writes. ISO, UTC, microseconds.
   */
  readonly now: string;
  /**
   * From here on the transaction reads and writes this, and nothing of what it reached before. A
   * transaction that is run again starts over.
   */
  enter(reach: Reach): Promise<void>;
  readonly audit: AuditRepository;
  readonly rows: RowRepository;
  readonly confirmations: ConfirmationRepository;
  readonly imports: ImportRepository;
  readonly declarations: DeclarationRepository;
  readonly marks: MarkRepository;
  readonly unitYears: UnitYearRepository;
  readonly verdicts: VerdictRepository;
  readonly editions: EditionRepository;
  readonly sealing: SealingRepository;
  readonly personal: PersonalRepository;
  readonly units: UnitRepository;
}

/** The database. */
export interface Store {
  /**
   * Runs work in one transaction (read committed) that reads and writes what is in its reach and no
   * more. Committed when it returns, rolled back when it throws; run again, whole, where PostgreSQL
   * asks for it (40001, 40P01), so it must not act on anything else.
   */
  transaction<T>(reach: Reach, work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
