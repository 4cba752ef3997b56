import { WHOLE_REACH } from '../app/index.ts';
import { INSTALLATION } from '../audit/index.ts';
import { AppError } from '../kernel/index.ts';
import type { Connection, Migration } from '../store/index.ts';
import { migrate, openStore, pendingMigrations } from '../store/index.ts';

/** What is migrated. */
interface Migrated {
  readonly connection: Connection;
  /** As the role that migrates; absent where nobody said. */
  readonly ownerUrl: string | undefined;
}

/** Nobody in particular: whichever command came first after an update. */
const PROGRAM = { name: 'Minh Chứng', role: 'program', client: 'cli' } as const;

/** Refuses with `database.not-migrated` where the database waits for migrations. */
export async function refuseIfPending(url: string, migrations: readonly Migration[]): Promise<void> {
  const pending = await pendingMigrations(url, migrations);
  if (pending.length > 0)
    throw new AppError('database.not-migrated', { count: pending.length, found: pending.join(', ') });
}

/**
 * Applies the migrations that are pending, as the owner; gives their names. Refuses with
 * `database.not-migrated` where nobody said who the owner is and with `database.migration-failed`.
 */
export async function bringUpToDate(
  { ownerUrl }: Pick<Migrated, 'ownerUrl'>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  if (ownerUrl === undefined)
    throw new AppError('database.not-migrated', { count: migrations.length, found: 'DATABASE_OWNER_URL' });
  const { applied, pending, error } = await migrate(ownerUrl, migrations);
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('database.migration-failed', { found: pending[0] ?? '', reason }, { cause: error });
  }
  return applied;
}

/** As `bringUpToDate`, and the history says so; that of an empty database has not begun. */
export async function upgrade(opened: Migrated, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied = await bringUpToDate(opened, migrations);
  if (applied.length > 0 && applied.length < migrations.length)
    await openStore(opened.connection).transaction(WHOLE_REACH, (tx) =>
      tx.audit.append(INSTALLATION, { type: 'migrated', actor: PROGRAM, payload: { applied } }),
    );
  return applied;
}
