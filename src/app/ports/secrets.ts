import type { ColumnId, RegisterId, UnitId } from '../../kernel/index.ts';

/** Where a sensitive value belongs; sealed for one place, it opens in no other. */
export interface SecretPlace {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly column: ColumnId;
}

/**
 * Keys of the installation. Asked for only where a sensitive value is met; refuses with `secrets.*`
 * where the key is missing or wrong.
 */
export interface Secrets {
  readonly keys: Keys;
  /** The value encrypted, as it is stored. Two sealings of one value differ. */
  readonly seal: (text: string, place: SecretPlace) => string;
  /** The value of a sealed text. */
  readonly open: (sealed: string, place: SecretPlace) => string;
  /** Whether a stored text is a sealed value; no value from people may look so. */
  readonly isSealed: (text: string) => boolean;
  /** Whether it was sealed with another key than the one in use. */
  readonly needsResealing: (sealed: string) => boolean;
  /** A keyed hash: stands for a sensitive value in keys and digests of rows. */
  readonly protect: (text: string) => string;
}

/** The keys by their ids, which say nothing about the keys themselves. */
export interface Keys {
  /** False where the installation has no key: sensitive values are refused then. */
  readonly areSet: () => boolean;
  /** The key that seals and hashes. The others only open. */
  readonly inUse: () => string;
  /** As they are kept, the newest first; the newest is in use unless another was chosen. */
  readonly all: () => readonly string[];
  /** As `all`, but makes none: empty while there is none yet. */
  readonly there: () => readonly string[];
  /** Where they are kept: a file, or the setting that says them. */
  readonly place: () => string;
  /** Seals and hashes with this key from now on. */
  readonly use: (id: string) => void;
  /**
   * Makes a key and keeps it before the others, without using it; its id. Refuses with
   * `secrets.new-key-by-hand` where keys are set from outside.
   */
  readonly add: () => string;
}
