import type { RegisterId, UnitId } from '../../kernel/index.ts';
import type { RowContent, StoredValues } from './rows.ts';

/** Which key the stored sensitive values are sealed with. */
export interface SealingKey {
  readonly inUse: string;
  /** While values are being sealed anew: the key that some still have. */
  readonly former?: string;
}

/** One stored version of a row, be it as it is, as it was, or waiting in an import. */
export interface StoredVersion {
  readonly values: StoredValues;
  /** Absent for rows of an import that is not committed. */
  readonly rowNo?: number;
}

/**
 * What stored rows are sealed with, and rewriting them in place: for new keys and for erasing,
 * which history must not outlive.
 */
export interface SealingRepository {
  /** Undefined before the first key is written down. */
  key(): Promise<SealingKey | undefined>;
  /** Needs the whole reach. Gives a mark of this transaction for `waitForWriters`. */
  setKey(key: SealingKey): Promise<string>;
  /**
   * Returns when every transaction that began to write before that mark has ended; refuses with
   * `secrets.rotation-running` after ten minutes.
   */
  waitForWriters(mark: string): Promise<void>;
  /** Units in reach that ever held rows of these registers, staged ones included. */
  holders(
    registers: readonly RegisterId[],
  ): Promise<readonly { readonly unit: UnitId; readonly register: RegisterId }[]>;
  /** False for whoever sees one village only. */
  seesWholeRegisters(): Promise<boolean>;
  /**
   * Goes over every version of a register's rows, in pages, and puts what `change` gives in its
   * place; versions stay what they are otherwise. `rowNos`: only these rows, without staged ones.
   * Gives how many were changed. The register must be locked.
   */
  rewrite(
    unit: UnitId,
    register: RegisterId,
    change: (version: StoredVersion) => RowContent | undefined,
    rowNos?: readonly number[],
  ): Promise<number>;
}
