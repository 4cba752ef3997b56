/** What the database server says of itself and of our schema in it. */
export interface ServerInspection {
  /** Settings without which an acknowledged change may be lost: their names and values. */
  readonly safety: Readonly<Record<'fsync' | 'full_page_writes' | 'synchronous_commit', string>>;
  /** The server's clock, ISO. */
  readonly clock: string;
  /** Rights that the product's role has and must not have. */
  readonly rights: readonly ('superuser' | 'bypass-rls' | 'owner')[];
  /** Tables without forced row-level security. */
  readonly unguarded: readonly string[];
  /** Units whose figures wait to be worked out. */
  readonly waiting: number;
  /** Imports that were looked at and never committed, older than a week. */
  readonly stale: number;
  /** When the last backup was made; absent where none is in the history. */
  readonly lastBackup?: string;
}

/** The folder with the data, on this machine. */
export interface FolderInspection {
  readonly folder: string;
  readonly isWritable: boolean;
  /** Bytes. */
  readonly free: number;
  /**
   * Milliseconds that writing a little and waiting for the disk takes; the median of a few tries.
   */
  readonly fsyncMs: number;
}
