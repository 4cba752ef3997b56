import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_REACH } from '../src/app/index.ts';
import { INSTALLATION } from '../src/audit/index.ts';
import { openInstallation } from '../src/main/installation.ts';
import { connectionOf } from '../src/store/connect.ts';
import { databaseStatements, roleStatements } from '../src/store/set-up.ts';
import { createEmptyDatabase, hasServer } from '../src/store/testing/test-database.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import { ROOT } from './fixtures/command.ts';

const MIGRATIONS = join(ROOT, 'src', 'store', 'migrations');

describe.runIf(hasServer)('a PostgreSQL of one’s own', () => {
  const files = temporaryFolder('minhchung-server');
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    await database.drop();
    files.remove();
  });
  const open = (addresses: { readonly url: string; readonly ownerUrl?: string }, migrationsFolder = MIGRATIONS) =>
    openInstallation({
      ...addresses,
      migrationsFolder,
      dataFolder: files.path('data'),
      version: '1.2.3',
      program: [],
      untilStopped: () => Promise.resolve(),
      tell: () => {},
    });

  it('[SRV-1] is set up with the statements that the how-to gives', () => {
    const page = readFileSync(join(ROOT, 'docs', 'how-to', 'run-on-postgresql.md'), 'utf8');
    const statements = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, block]) =>
      block!.split(/;\n/).filter((statement) => statement !== ''),
    );
    const { outside, inside } = databaseStatements('minhchung');
    const roles = roleStatements({ owner: 'MAT_KHAU_CHU', app: 'MAT_KHAU_UNG_DUNG' });
    expect(statements).toEqual([...roles, ...outside, ...inside]);
  });

  it('[SRV-2] works with one address; only migrating and restoring ask for the owner’s', async () => {
    const daily = open({ url: database.appUrl });
    await expect(daily.store()).rejects.toMatchObject({ code: 'database.not-migrated' });
    await expect(daily.installation.migrate()).rejects.toMatchObject({ code: 'database.not-migrated' });
    const owner = open({ url: database.appUrl, ownerUrl: database.ownerUrl });
    expect((await owner.installation.status()).pending.length).toBeGreaterThan(0);
    expect((await owner.installation.migrate()).length).toBeGreaterThan(0);
    expect(await owner.installation.status()).toMatchObject({ kind: 'server', pending: [], units: 0 });
    const store = await daily.store();
    expect(await store.transaction(WHOLE_REACH, (tx) => tx.marks.count())).toBe(0);
    // Settings in an address come on top of those that moments are read by.
    const elsewhere = new URL(database.appUrl);
    elsewhere.searchParams.set('options', '-c timezone=Asia/Ho_Chi_Minh -c search_path=public');
    const local = open({ url: elsewhere.href });
    const { connectionString, options } = connectionOf(
      'postgres://nguoi-dung:x@may-chu/csdl?options=-c%20timezone%3DAsia/Ho_Chi_Minh&sslmode=verify-full',
    );
    expect(connectionString).toBe('postgres://nguoi-dung:x@may-chu/csdl?sslmode=verify-full');
    expect(options).toMatch(/timezone=UTC -c datestyle=ISO$/);
    const { transaction } = await local.store();
    expect(await transaction(WHOLE_REACH, async (tx) => tx.now)).toMatch(/T[\d:.]+Z$/);
    await local.close();
    const file = files.path('empty.minhchung');
    const { rows } = await daily.installation.backups.write(file);
    await expect(daily.installation.backups.restore(file)).rejects.toMatchObject({ code: 'restore.no-owner' });
    expect(await owner.installation.backups.restore(file)).toMatchObject({ rows });
    await expect(daily.installation.startInBackground()).rejects.toMatchObject({ code: 'database.not-embedded' });
    await daily.close();
    await owner.close();
  });

  it('[SRV-4] brought to a new version, its history says so once; a new database begins without a line', async () => {
    const older = files.path('older/migrations');
    mkdirSync(older, { recursive: true });
    writeFileSync(files.path('older/policies.sql'), 'select 1');
    const names = readdirSync(MIGRATIONS).sort();
    for (const name of names.slice(0, -1)) cpSync(join(MIGRATIONS, name), join(older, name));
    const upgraded = await createEmptyDatabase();
    const told = async (folder: string) => {
      const { installation, store, close } = open({ url: upgraded.appUrl, ownerUrl: upgraded.ownerUrl }, folder);
      await installation.migrate();
      if (folder === older) return close().then(() => []);
      const { transaction } = await store();
      const entries = await transaction(WHOLE_REACH, ({ audit }) => audit.latest(INSTALLATION, { limit: 9 }));
      await close();
      return entries;
    };
    try {
      expect(await told(older)).toEqual([]);
      const once = [{ type: 'migrated', payload: { applied: [names.at(-1)!.replace('.sql', ''), 'policies'] } }];
      expect(await told(MIGRATIONS)).toMatchObject(once);
      expect(await told(MIGRATIONS)).toMatchObject(once);
    } finally {
      await upgraded.drop();
    }
  });

  it.each([
    ['no address', 'may-chu/minhchung', 'database.bad-address'],
    ['an address of something else', 'https://may-chu.example/minhchung', 'database.bad-address'],
    [
      'a port where nobody listens',
      'postgres://minhchung_app:x@127.0.0.1:1/minhchung?sslmode=disable',
      'database.not-reached',
    ],
  ])('[SRV-3] %s is refused with the reason', async (_, url, code) => {
    const product = open({ url });
    await expect(product.store()).rejects.toMatchObject({ code });
    await product.close();
  });
});
