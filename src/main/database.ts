import type { Secrets, Store } from '../app/index.ts';
import { bindKey } from '../app/index.ts';
import type { Connection, Migration } from '../store/index.ts';
import { checkAddress, connect, openEmbedded, openStore, readServerFacts } from '../store/index.ts';
import { refuseIfPending, upgrade } from './migrating.ts';

/** Where the database is: an address of its own, or a folder in which the product keeps it. */
export interface DatabaseSettings {
  readonly dataFolder: string;
  /** DATABASE_URL: as the role that the product works as. */
  readonly url?: string;
  /** DATABASE_OWNER_URL: as the role that migrates. */
  readonly ownerUrl?: string;
  /** Told while a command waits or a server comes back. */
  readonly tell: (message: 'database.restarted' | 'database.waiting') => void;
}

/** A database that answers. */
export interface OpenedDatabase {
  readonly connection: Connection;
  /** As the role that the product works as. */
  readonly url: string;
  /** As the role that migrates; absent where nobody said. */
  readonly ownerUrl: string | undefined;
  /** Lets other processes in; the embedded database alone needs it. */
  readonly announce: () => void;
  /** Ends the connections, and the embedded database where this process runs it. */
  readonly close: () => Promise<void>;
}

/** The database of this process, opened at the first use. */
export interface Database {
  readonly open: () => Promise<OpenedDatabase>;
  /**
   * The store, once the database is up to date and its key is one of ours; tried
   * again where that failed.
   */
  readonly store: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

/**
 * Opens nothing yet: the first `open` or `store` does, and those that follow share what it
 * opened until `close`.
 */
export function databaseOf(
  settings: DatabaseSettings,
  secrets: Secrets,
  migrations: () => readonly Migration[],
): Database {
  let opening: Promise<OpenedDatabase> | undefined;
  const open = (): Promise<OpenedDatabase> => {
    opening ??= openDatabase(settings, 'command');
    return opening;
  };

  const openReady = async (): Promise<Store> => {
    const opened = await open();
    if (opened.ownerUrl === undefined || settings.url !== undefined) {
      await readServerFacts(opened.connection);
      await refuseIfPending(opened.url, migrations());
    } else await upgrade(opened, migrations());
    const store = openStore(opened.connection);
    await bindKey(store, secrets);
    return store;
  };
  let storing: Promise<Store> | undefined;

  return {
    open,
    store: () => {
      storing ??= openReady().catch((error: unknown) => {
        storing = undefined;
        throw error;
      });
      return storing;
    },
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      storing = undefined;
      await opened?.close();
    },
  };
}

/**
 * Connects to the server of its own, or starts or joins the embedded one: to serve
 * others, or for one command.
 */
export async function openDatabase(
  { dataFolder, url, ownerUrl, tell }: DatabaseSettings,
  kind: 'server' | 'command',
): Promise<OpenedDatabase> {
  if (ownerUrl !== undefined) checkAddress(ownerUrl, 'DATABASE_OWNER_URL');
  if (url !== undefined) {
    checkAddress(url, 'DATABASE_URL');
    const connection = connect(url);
    return { connection, url, ownerUrl, announce: () => {}, close: () => connection.close() };
  }
  const embedded = await openEmbedded(dataFolder, kind, tell);
  const connection = connect(embedded.appUrl);
  const close = async () => {
    await connection.close();
    await embedded.stop();
  };
  return { connection, url: embedded.appUrl, ownerUrl: embedded.ownerUrl, announce: embedded.announce, close };
}
