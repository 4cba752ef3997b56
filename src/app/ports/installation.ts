import type { Backups } from './backup.ts';
import type { FolderInspection, ServerInspection } from './inspection.ts';

/** How the database stands. */
export interface DatabaseStatus {
  readonly kind: 'embedded' | 'server';
  /** The data folder, or the name of the database. */
  readonly place: string;
  /**
   * The process that keeps the embedded database running; absent where each command
   * opens it for itself.
   */
  readonly pid?: number;
  /** "18.4". */
  readonly version: string;
  readonly pending: readonly string[];
  /** Bytes on disk. */
  readonly size: number;
  readonly units: number;
  readonly rows: number;
}

/** The database as whoever runs it sees it. */
export interface Installation {
  /**
   * Runs the embedded database in this process until it is told to stop; refuses with
   * `database.in-use` or `database.not-embedded`.
   */
  readonly serve: (onReady: (serving: { readonly pid: number; readonly folder: string }) => void) => Promise<void>;
  /** Starts a process that serves, and waits until it does. */
  readonly startInBackground: () => Promise<{
    readonly pid: number;
    readonly folder: string;
    readonly already: boolean;
  }>;
  /** Stops the process that serves; false where there is none. */
  readonly stopServing: () => Promise<boolean>;
  readonly status: () => Promise<DatabaseStatus>;
  readonly inspectServer: () => Promise<ServerInspection>;
  /** Undefined where the data is on a server of its own. */
  readonly inspectFolder: () => FolderInspection | undefined;
  readonly backups: Backups;
  /**
   * Applies the migrations that are pending, as the owner; refuses with
   * `database.migration-failed`.
   */
  readonly migrate: () => Promise<readonly string[]>;
}
