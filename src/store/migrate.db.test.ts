import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, pendingMigrations, readMigrations, readSchema } from './migrate.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createEmptyDatabase, createTestDatabase, hasServer } from './testing/test-database.ts';

const SHIPPED = readSchema('src/store/migrations');

describe.runIf(hasServer)('migrations', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'minhchung-migrations-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('[STO-8] each is applied once, one after the other, and each stands alone', async () => {
    const empty = await createEmptyDatabase();
    try {
      for (const [index, { name }] of SHIPPED.entries()) {
        expect(await pendingMigrations(empty.ownerUrl, SHIPPED)).toEqual(SHIPPED.slice(index).map((one) => one.name));
        const report = await migrate(empty.ownerUrl, SHIPPED.slice(0, index + 1));
        expect(report).toEqual({ applied: [name], pending: [] });
      }
      expect(await migrate(empty.ownerUrl, SHIPPED)).toEqual({ applied: [], pending: [] });
    } finally {
      await empty.drop();
    }
  });

  it('[STO-9] two products that start at once migrate once', async () => {
    const empty = await createEmptyDatabase();
    try {
      const reports = await Promise.all([1, 2, 3].map(() => migrate(empty.ownerUrl, SHIPPED)));
      expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(SHIPPED.map(({ name }) => name));
      expect(reports.every(({ error }) => error === undefined)).toBe(true);
    } finally {
      await empty.drop();
    }
  });

  it('[STO-10] one that fails leaves those before it, and says which it was', async () => {
    const broken = { name: '0099-broken', sql: 'create table half (a int); create table half (a int)', sha256: 'x' };
    const after = { name: '0100-after', sql: 'create table never (a int)', sha256: 'y' };
    const report = await migrate(database.ownerUrl, [...SHIPPED, broken, after]);
    expect(report).toMatchObject({ applied: [], pending: ['0099-broken', '0100-after'] });
    expect(String(report.error)).toContain('half');
    const tables = await database.asSuperuser(`select 1 from pg_class where relname in ('half', 'never')`);
    expect(tables).toEqual([]);
  });

  it('[STO-11] a database that knows more, or other things, than this program is refused', async () => {
    await expect(pendingMigrations(database.ownerUrl, SHIPPED.slice(0, -1))).rejects.toMatchObject({
      code: 'database.newer-than-product',
      params: { found: SHIPPED.at(-1)!.name },
    });
    const changed = SHIPPED.map((one, index) => (index === 0 ? { ...one, sha256: 'other' } : one));
    await expect(migrate(database.ownerUrl, changed)).rejects.toMatchObject({ code: 'database.migration-changed' });
  });

  it('[STO-17] policies that changed are pending, applied once more, and then no longer', async () => {
    const changed = SHIPPED.map((one) => (one.isRepeated ? { ...one, sha256: 'other' } : one));
    expect(await pendingMigrations(database.ownerUrl, changed)).toEqual(['policies']);
    expect(await migrate(database.ownerUrl, changed)).toEqual({ applied: ['policies'], pending: [] });
    expect(await pendingMigrations(database.ownerUrl, changed)).toEqual([]);
    expect(await migrate(database.ownerUrl, SHIPPED)).toEqual({ applied: ['policies'], pending: [] });
  });

  it('[STO-13] a migration whose table has no policies is refused, and the table has no rights until it has', async () => {
    const table = { name: '0005-bare', sql: 'create table bare (unit_id uuid primary key)', sha256: 'x' };
    const [policies, ...migrations] = SHIPPED.toReversed();
    const later = [...migrations.reverse(), table, { ...policies!, sha256: 'after 0005' }];
    const report = await migrate(database.ownerUrl, later);
    expect(report).toMatchObject({ applied: ['0005-bare'], pending: ['policies'] });
    expect(String(report.error)).toContain('tables without a policy: bare');
    await database.asSuperuser('drop table bare');
    await database.asSuperuser(`delete from schema_migration where name = '0005-bare'`);
  });

  it('[STO-12] a gap or a number twice among the files is found before anything runs', () => {
    const write = (name: string) => writeFileSync(join(folder, name), 'select 1');
    write('0001-first.sql');
    write('0003-third.sql');
    expect(() => readMigrations(folder)).toThrow('0003-third.sql: 0002 wanted');
    write('0002-second.sql');
    expect(readMigrations(folder).map(({ name }) => name)).toEqual(['0001-first', '0002-second', '0003-third']);
    write('0003-again.sql');
    expect(() => readMigrations(folder)).toThrow('0004 wanted');
  });
});
