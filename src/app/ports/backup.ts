/** A backup file, as it was written or read. */
export interface BackupSummary {
  readonly file: string;
  /**
   * Of the whole file, in hexadecimal: write it down elsewhere, and nobody
   * exchanges the file unseen.
   */
  readonly sha256: string;
  readonly bytes: number;
  /** ISO, UTC: the data is as it was then. */
  readonly madeAt: string;
  /** Version of the product that made it. */
  readonly product: string;
  readonly tables: number;
  readonly rows: number;
}

/** How far it is, in rows. The total is an estimate of the database. */
export type BackupProgress = (done: number, total: number) => void;

/** Backups of everything that is stored, one file each. */
export interface Backups {
  /**
   * Writes everything to a file, as it stands at one moment, while others go on working, and reads
   * the file back. The file appears whole or not at all. Refuses with `file.not-writable`.
   */
  readonly write: (file: string, onProgress?: BackupProgress) => Promise<BackupSummary>;
  /**
   * Reads a backup to its end and compares every table with what was noted when it was made; needs
   * no database. Refuses with `backup.not-one`, `backup.damaged`, `backup.too-large`,
   * `backup.newer-format`, `file.not-found`, `file.not-readable`.
   */
  readonly check: (file: string, onProgress?: BackupProgress) => Promise<BackupSummary>;
  /**
   * Puts a backup into an empty database, whole or not at all: the file is checked before, and what
   * then stands in the database after. Refuses besides with `restore.not-empty`,
   * `restore.other-schema`, `restore.no-owner`, `restore.differs`, `secrets.wrong-key`.
   */
  readonly restore: (file: string, onProgress?: BackupProgress) => Promise<BackupSummary>;
}
