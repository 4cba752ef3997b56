import { join } from 'node:path';
import type { Installation, Secrets, Store } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import type { KeySettings, Migration } from '../store/index.ts';
import {
  checkBackup,
  countRecords,
  holderOf,
  inspectServer,
  keySource,
  pendingMigrations,
  readSchema,
  readServerFacts,
  restoreDatabase,
  secretsFrom,
  writeBackup,
} from '../store/index.ts';
import { databaseOf } from './database.ts';
import { inspectFolder } from './inspect-folder.ts';
import { bringUpToDate, upgrade } from './migrating.ts';
import type { ServingSettings } from './serving.ts';
import { servingOf } from './serving.ts';

/** What an installation is told: where its database is, its keys, its own version. */
export interface InstallationSettings extends ServingSettings {
  /**
   * Where the keys for sensitive values are; absent: in the data folder, or none where the database
   * is a server of its own.
   */
  readonly keys?: Pick<KeySettings, 'keys' | 'file'>;
  readonly migrationsFolder: string;
  /** Of the product, for its backups. */
  readonly version: string;
}

/**
 * The database as settings say, and the store over it. Both are opened at the first use
 * and closed by `close`.
 */
export function openInstallation(settings: InstallationSettings): {
  readonly installation: Installation;
  readonly secrets: Secrets;
  readonly store: () => Promise<Store>;
  readonly close: () => Promise<void>;
} {
  const { dataFolder, url } = settings;
  const migrations = (): readonly Migration[] => readSchema(settings.migrationsFolder);
  const ownFile = url === undefined ? join(dataFolder, 'secrets', 'key') : undefined;
  const secrets = secretsFrom(keySource({ ...settings.keys, ownFile }));
  const { open, store, close } = databaseOf(settings, secrets, migrations);

  const installation: Installation = {
    ...servingOf(settings, migrations),
    status: async () => {
      const holder = url === undefined ? holderOf(dataFolder) : undefined;
      const { connection, url: appUrl } = await open();
      const facts = await readServerFacts(connection);
      const pending = await pendingMigrations(appUrl, migrations());
      const counts = pending.length === 0 ? await countRecords(connection) : { units: 0, rows: 0 };
      return {
        kind: url === undefined ? 'embedded' : 'server',
        place: url === undefined ? dataFolder : facts.database,
        ...(holder?.kind === 'server' ? { pid: holder.pid } : {}),
        version: facts.version,
        size: facts.size,
        pending,
        ...counts,
      };
    },
    inspectServer: async () => inspectServer((await open()).connection),
    inspectFolder: () => (url === undefined ? inspectFolder(dataFolder) : undefined),
    migrate: async () => upgrade(await open(), migrations()),
    backups: {
      write: async (file, onProgress) => writeBackup((await open()).connection, file, settings.version, onProgress),
      check: checkBackup,
      restore: async (file, onProgress) => {
        const opened = await open();
        if (opened.ownerUrl === undefined) throw new AppError('restore.no-owner');
        await bringUpToDate(opened, migrations());
        const { keys } = secrets;
        const known = { keys: keys.there(), keyPlace: keys.place() };
        return restoreDatabase(file, { ownerUrl: opened.ownerUrl, product: settings.version, ...known }, onProgress);
      },
    },
  };

  return { installation, secrets, store, close };
}
