import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Actor, Ports } from '../../app/index.ts';
import {
  addRow,
  bindKey,
  checkFigures,
  commitImport,
  makeBackup,
  restoreBackup as restore,
  showAudit,
  stageImport,
  verifyAudit,
  WHOLE_REACH,
} from '../../app/index.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { connect } from '../connect.ts';
import { openEmbedded } from '../embedded/embedded-database.ts';
import { migrate, readSchema } from '../migrate.ts';
import { openStore } from '../open-store.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { createTestDatabase, hasServer } from '../testing/test-database.ts';
import type { Manifest } from './manifest.ts';
import { entryOf, MANIFEST } from './manifest.ts';
import { BACKUP_LIMITS, checkBackup, openBackup } from './read-backup.ts';
import { restoreDatabase } from './restore-database.ts';
import { listStoredTables } from './stored-tables.ts';
import { writeBackup } from './write-backup.ts';

const SAMPLE = 'samples/xa-na-phai.xlsx';
const ROWS_TABLE = 'register_row';

describe.runIf(hasServer)('backup and restore', { timeout: 120_000 }, () => {
  let district: StoredDistrict;
  let file: string;
  let noted: Manifest;
  const files = temporaryFolder('minhchung-backup');
  const targets: TestDatabase[] = [];

  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    const { ports, admin, store } = district;
    await bindKey(store, ports.secrets);
    const request = { file: diskFiles.source(SAMPLE), unit: DISTRICT.naPhai, mode: 'add' } as const;
    const { batch } = await stageImport(ports, admin, request);
    await commitImport(ports, admin, { id: batch! });
    await addNews('Một tin có\ttab, xuống\ndòng và \\ gạch ngược');
    // What waits in an import is not in a backup: it would not outlive a crash either.
    await stageImport(ports, admin, request);
    file = files.path('đầy đủ.minhchung');
    await writeBackup(district.database.connection, file, '1.2.3');
    noted = await manifestOf(file);
  });
  afterAll(async () => {
    for (const target of targets) await target.drop();
    await district.drop();
    files.remove();
  });

  async function addNews(title: string) {
    const cells = new Map([
      ['ngay', '12/03/2024'],
      ['tieu-de', title],
    ]);
    const where = { unit: DISTRICT.naPhai, register: 'tin-bai-trang-thong-tin' };
    const answer = await addRow(district.ports, district.admin, { ...where, cells });
    expect(answer.done).toBe(true);
  }
  async function emptyTarget(): Promise<TestDatabase> {
    const target = await createTestDatabase();
    targets.push(target);
    return target;
  }
  const settings = ({ ownerUrl }: { readonly ownerUrl: string }) => ({
    ownerUrl,
    product: '1.2.3',
    keys: district.ports.secrets.keys.all(),
    keyPlace: '/srv/minhchung/secrets/key',
  });

  it('[BAK-1] holds every row of every table: as many as a superuser sees', async () => {
    const tables = await district.database.asSuperuser<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );
    const left = ['import_row', 'schema_migration'];
    expect(noted.tables.map(({ name }) => name).sort()).toEqual(
      tables.map(({ name }) => name).filter((name) => !left.includes(name)),
    );
    for (const { name, rows } of noted.tables) {
      const [counted] = await district.database.asSuperuser<{ count: string }>(`select count(*) from ${name}`);
      expect([name, rows]).toEqual([name, Number(counted!.count)]);
    }
    expect(noted.tables.find(({ name }) => name === ROWS_TABLE)!.rows).toBeGreaterThan(100);
    const [waiting] = await district.database.asSuperuser<{ count: string }>('select count(*) from import_row');
    expect(Number(waiting!.count)).toBeGreaterThan(0);
  });

  it('[BAK-2] is of one moment, though others work while it is written', async () => {
    let working: Promise<void> | undefined;
    const other = files.path('while-working.minhchung');
    await writeBackup(district.database.connection, other, '1.2.3', () => {
      working ??= addNews('Trong lúc sao lưu');
    });
    await working;
    expect((await manifestOf(other)).tables).toEqual(noted.tables);
    const [found] = await district.database.asSuperuser<{ count: string }>(`select count(*) from ${ROWS_TABLE}`);
    expect(Number(found!.count)).toBe(noted.tables.find(({ name }) => name === ROWS_TABLE)!.rows + 1);
  });

  it('[BAK-3] holds no key, and nobody else on the machine may read it', async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    const [id] = district.ports.secrets.keys.all();
    expect(noted.key).toBe(id);
    const key = Buffer.alloc(32, 7);
    for (const text of [...(await entriesOf(file)).values()].map((one) => one.toString('latin1')))
      for (const form of ['base64', 'hex'] as const) expect(text).not.toContain(key.toString(form));
  });

  it('[BAK-4] restored it is the same, bit for bit: rows, histories, figures and verdicts', async () => {
    const target = await emptyTarget();
    const ports = productOf(target);
    const { chains, broken, summary } = await restore(ports, district.admin, { file });
    expect({ broken, rows: summary.rows }).toEqual({ broken: [], rows: sumOf(noted) });
    expect(chains).toBeGreaterThan(0);
    const { entries } = await showAudit(ports, district.admin, { limit: 1 });
    expect(entries[0]?.event).toMatchObject({
      type: 'restored',
      actor: district.admin.snapshot,
      payload: { file, sha256: summary.sha256, rows: summary.rows },
    });
    const again = files.path('again.minhchung');
    await writeBackup(target.connection, again, '1.2.3');
    // But for the line of history about the restore.
    const except = ({ tables }: Manifest) => tables.filter(({ name }) => !name.startsWith('audit_'));
    expect(except(await manifestOf(again))).toEqual(except(noted));
    expect((await checkFigures(ports, district.admin, {})).drift).toEqual([]);
    const forced = await target.asSuperuser<{ open: string }>(
      `select count(*) filter (where not (relrowsecurity and relforcerowsecurity)) as open from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`,
    );
    expect(Number(forced[0]!.open)).toBe(0);
    // Work goes on where it stood.
    const cells = new Map([
      ['ngay', '12/03/2024'],
      ['tieu-de', 'Sau khi phục hồi'],
    ]);
    const where = { unit: DISTRICT.naPhai, register: 'tin-bai-trang-thong-tin' };
    expect((await addRow(ports, district.admin, { ...where, cells })).done).toBe(true);
    for await (const { report } of await verifyAudit(ports, district.admin, {})) expect(report.findings).toEqual([]);
  });

  it('[BAK-5] goes from one PostgreSQL to another and back', async () => {
    const folder = files.path('embedded');
    await mkdir(folder);
    const embedded = await openEmbedded(folder, 'command');
    try {
      const report = await migrate(embedded.ownerUrl, readSchema('src/store/migrations'));
      expect(report.error).toBeUndefined();
      await restoreDatabase(file, settings(embedded));
      const connection = connect(embedded.appUrl);
      const across = files.path('across.minhchung');
      await writeBackup(connection, across, '1.2.3').finally(() => connection.close());
      expect((await manifestOf(across)).tables).toEqual(noted.tables);
      const target = await emptyTarget();
      await restoreDatabase(across, settings(target));
      expect(await countRows(target)).toBe(sumOf(noted));
    } finally {
      await embedded.stop();
    }
  });

  describe('what is refused', () => {
    let target: TestDatabase;
    beforeAll(async () => {
      target = await emptyTarget();
    });

    /** A file of ours with other parts; the manifest's digests fit them with `isNoted`. */
    async function spoil(
      change: (parts: Map<string, Buffer>, manifest: Manifest) => void,
      { isNoted = false }: { readonly isNoted?: boolean } = {},
    ): Promise<string> {
      const parts = await entriesOf(file);
      const manifest = JSON.parse(parts.get(MANIFEST)!.toString('utf8')) as Manifest;
      change(parts, manifest);
      if (isNoted)
        for (const table of manifest.tables) {
          const text = parts.get(entryOf(table.name))!;
          const rows = text.toString('utf8').split('\n').length - 1;
          Object.assign(table, { rows, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') });
        }
      if (parts.has(MANIFEST)) parts.set(MANIFEST, Buffer.from(JSON.stringify(manifest)));
      return writeZip(parts);
    }
    async function writeZip(parts: ReadonlyMap<string, Buffer>): Promise<string> {
      const zip = new ZipFile();
      for (const [name, content] of parts) zip.addBuffer(content, name);
      zip.end();
      const path = files.path(`spoiled-${Math.random()}.minhchung`);
      await pipeline(zip.outputStream, createWriteStream(path));
      return path;
    }
    function bytesOf(change: (bytes: Buffer) => Buffer): string {
      const path = files.path(`bytes-${Math.random()}.minhchung`);
      writeFileSync(path, change(readFileSync(file)));
      return path;
    }
    const rowsEntry = entryOf(ROWS_TABLE);
    const replaced = (parts: Map<string, Buffer>, from: string, to: string) => {
      const text = parts.get(rowsEntry)!.toString('utf8');
      expect(text).toContain(from);
      parts.set(rowsEntry, Buffer.from(text.replace(from, to)));
    };

    const CASES: readonly (readonly [title: string, code: string, make: () => Promise<string> | string])[] = [
      ['a workbook', 'backup.not-one', () => SAMPLE],
      ['a text', 'backup.not-one', () => bytesOf(() => Buffer.from('không phải zip'))],
      ['an empty file', 'backup.not-one', () => bytesOf(() => Buffer.alloc(0))],
      ['an end cut off', 'backup.not-one', () => bytesOf((bytes) => bytes.subarray(0, bytes.length - 1000))],
      [
        'a byte turned in the middle',
        'backup.damaged',
        () =>
          bytesOf((bytes) => {
            bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
            return bytes;
          }),
      ],
      ['a value changed', 'backup.damaged', () => spoil((parts) => replaced(parts, 'true', 'false'))],
      ['a table taken out', 'backup.damaged', () => spoil((parts) => parts.delete(rowsEntry))],
      ['a part put in', 'backup.damaged', () => spoil((parts) => parts.set('tables/other.copy', Buffer.from('x')))],
      ['no manifest', 'backup.not-one', () => spoil((parts) => parts.delete(MANIFEST))],
      [
        'a manifest of another shape',
        'backup.damaged',
        () => spoil((_, manifest) => Object.assign(manifest, { tables: [{ name: 'a"; drop table unit' }] })),
      ],
      ['a newer format', 'backup.newer-format', () => spoil((_, manifest) => Object.assign(manifest, { format: 2 }))],
      [
        'a bomb',
        'backup.too-large',
        () => spoil((parts) => parts.set(rowsEntry, Buffer.alloc(BACKUP_LIMITS.manifestBytes * 4, 'x'))),
      ],
      [
        'a table of another schema',
        'restore.other-schema',
        () => spoil((_, manifest) => manifest.tables.find(({ name }) => name === ROWS_TABLE)!.columns.push('more')),
      ],
      [
        'a schema of before anything was kept for long',
        'restore.other-schema',
        () => spoil((_, manifest) => manifest.migrations.splice(3)),
      ],
      [
        'other migrations',
        'restore.other-schema',
        () =>
          spoil((_, manifest) =>
            manifest.migrations.push({ name: '0099-later', sha256: manifest.migrations[0]!.sha256 }),
          ),
      ],
      ['no such file', 'file.not-found', () => files.path('none.minhchung')],
    ];
    it.each(CASES)('[BAK-6] %s is refused with %s, and nothing is written', async (_, code, make) => {
      await expect(restoreDatabase(await make(), settings(target))).rejects.toMatchObject({ code });
      expect(await countRows(target)).toBe(0);
    });

    it('[BAK-11] a backup of before a column was added is restored; the column has its default', async () => {
      const older = await spoil(
        (parts, manifest) => {
          expect(manifest.migrations.pop()?.name).toBe('0008-lists');
          for (const table of manifest.tables) {
            const at = table.name === 'register_kept' ? table.columns.indexOf('village') : -1;
            if (at === -1) continue;
            table.columns.splice(at, 1);
            const lines = parts.get(entryOf(table.name))!.toString('utf8').split('\n');
            const without = lines.map((line) => line.split('\t').toSpliced(at, 1).join('\t'));
            parts.set(entryOf(table.name), Buffer.from(without.join('\n')));
          }
        },
        { isNoted: true },
      );
      const restored = await emptyTarget();
      await restoreDatabase(older, settings(restored));
      expect(await countRows(restored)).toBe(sumOf(noted));
      const [lists] = await restored.asSuperuser<{ all: number; whole: number }>(
        `select count(*)::int as all, count(*) filter (where village = '')::int as whole from register_kept`,
      );
      expect(lists?.all).toBeGreaterThan(0);
      expect(lists?.whole).toBe(lists?.all);
    });

    it('[BAK-7] data that the database does not take is taken back to the last row, and its tables are guarded again', async () => {
      // Well noted, so that only the database finds it: a row in two places.
      const twice = await spoil(
        (parts) => {
          const [first] = parts.get(rowsEntry)!.toString('utf8').split('\n');
          parts.set(rowsEntry, Buffer.concat([parts.get(rowsEntry)!, Buffer.from(`${first}\n`)]));
        },
        { isNoted: true },
      );
      await expect(restoreDatabase(twice, settings(target))).rejects.toMatchObject({
        code: 'backup.damaged',
        params: { found: entryOf(ROWS_TABLE) },
      });
      // Read in another order than that of the key it is not what was noted.
      const turned = await spoil(
        (parts) => {
          const [first, second, ...others] = parts.get(rowsEntry)!.toString('utf8').split('\n');
          parts.set(rowsEntry, Buffer.from([second, first, ...others].join('\n')));
        },
        { isNoted: true },
      );
      await expect(restoreDatabase(turned, settings(target))).rejects.toMatchObject({ code: 'restore.differs' });
      expect(await countRows(target)).toBe(0);
      await restoreDatabase(file, settings(target));
      expect(await countRows(target)).toBe(sumOf(noted));
    });

    it('[BAK-8] a database with data is not written over, and data is not restored without its key', async () => {
      await expect(restoreDatabase(file, settings(target))).rejects.toMatchObject({ code: 'restore.not-empty' });
      const other = await emptyTarget();
      await expect(restoreDatabase(file, { ...settings(other), keys: ['0123456789abcdef'] })).rejects.toMatchObject({
        code: 'secrets.wrong-key',
        params: { found: '0123456789abcdef', file: '/srv/minhchung/secrets/key' },
      });
      const without = restoreDatabase(file, { ...settings(other), keys: [] });
      await expect(without).rejects.toMatchObject({ params: { found: '', file: '/srv/minhchung/secrets/key' } });
      expect(await countRows(other)).toBe(0);
    });

    it('[BAK-9] a place that cannot be written to is refused, and no part of a file is left', async () => {
      const { connection } = district.database;
      const folder = dirname(file);
      const before = readdirSync(folder);
      // The first is seen before a row is read, the second while they are.
      for (const place of [`${file}/x.minhchung`, join(folder, 'x'.repeat(300))])
        await expect(writeBackup(connection, place, '1')).rejects.toMatchObject({ code: 'file.not-writable' });
      // A disk that is full when the first piece comes.
      const full = join(folder, 'full.minhchung');
      if (existsSync('/dev/full')) {
        symlinkSync('/dev/full', `${full}.${process.pid}.part`);
        await expect(writeBackup(connection, full, '1')).rejects.toMatchObject({ code: 'file.not-writable' });
      }
      expect(readdirSync(folder)).toEqual(before);
      expect(connection.pool.idleCount).toBe(connection.pool.totalCount);
      await expect(checkBackup(file)).resolves.toMatchObject({ rows: sumOf(noted) });
    });
  });

  it('[BAK-10] the history says who backed up, after the backup; only whoever runs the installation may', async () => {
    const ports = productOf(district.database);
    const path = files.path('told.minhchung');
    const summary = await makeBackup(ports, district.admin, { file: path });
    expect(summary.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
    const { entries } = await showAudit(ports, district.admin, { limit: 1 });
    expect(entries[0]?.event).toMatchObject({
      type: 'backup-made',
      payload: { file: path, sha256: summary.sha256, rows: summary.rows },
    });
    const officer: Actor = district.officer(DISTRICT.naPhai);
    await expect(makeBackup(ports, officer, { file: path })).rejects.toMatchObject({ code: 'backup.no-right' });
    await expect(restore(ports, officer, { file: path })).rejects.toMatchObject({ code: 'backup.no-right' });
  });

  /** The product over a test database, as `main` puts it together. */
  function productOf(database: TestDatabase): Ports {
    const store = openStore(database.connection);
    return {
      ...district.ports,
      store: async () => store,
      installation: {
        ...district.ports.installation,
        backups: {
          write: (path) => writeBackup(database.connection, path, '1.2.3'),
          check: checkBackup,
          restore: (path) => restoreDatabase(path, settings(database)),
        },
      },
    };
  }
});

async function manifestOf(file: string): Promise<Manifest> {
  const backup = await openBackup(file);
  backup.close();
  return backup.manifest;
}

function sumOf({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

async function countRows({ inReach }: TestDatabase): Promise<number> {
  return inReach(WHOLE_REACH, async ({ client }) => {
    let sum = 0;
    for (const { name } of await listStoredTables(client)) {
      const { rows } = await client.query<{ count: number }>(`select count(*) from ${name}`);
      sum += rows[0]!.count;
    }
    return sum;
  });
}

async function entriesOf(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
}
