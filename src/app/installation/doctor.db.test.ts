import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../i18n/index.ts';
import { LOCALES } from '../../i18n/index.ts';
import { AppError } from '../../kernel/index.ts';
import { inspectServer } from '../../store/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, storedDistrict } from '../../testing/harness/index.ts';
import { allWords } from '../../testing/index.ts';
import type { FolderInspection, Installation, Ports, ServerInspection } from '../ports/index.ts';
import { doctor } from './doctor.ts';

const NOW = new Date().toISOString();
const FOLDER: FolderInspection = { folder: 'data', isWritable: true, free: 50 * 2 ** 30, fsyncMs: 1 };

describe.runIf(hasServer)('the doctor looks through an installation', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict();
  });
  afterAll(() => district.drop());

  /** The installation as it is, but for what a case wants otherwise. */
  const examine = async (
    otherwise: {
      readonly folder?: Partial<FolderInspection>;
      readonly server?: Partial<ServerInspection>;
      readonly installation?: Partial<Installation>;
      readonly now?: string;
      readonly nodeVersion?: string;
    } = {},
  ) => {
    const inspected = await inspectServer(district.database.connection);
    const installation: Installation = {
      ...district.ports.installation,
      status: async () => ({
        kind: 'embedded',
        place: 'data',
        version: '18.4',
        pending: [],
        size: 1,
        units: 7,
        rows: 0,
      }),
      inspectServer: async () => ({
        ...inspected,
        safety: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
        ...otherwise.server,
      }),
      inspectFolder: () => ({ ...FOLDER, ...otherwise.folder }),
      ...otherwise.installation,
    };
    const clock = { ...district.ports.clock, now: () => otherwise.now ?? NOW };
    const ports: Ports = { ...district.ports, clock, installation };
    const found = await doctor(ports, district.admin, {
      nodeVersion: otherwise.nodeVersion ?? 'v20.19.0',
    });
    for (const locale of LOCALES)
      for (const { check, state, params } of found)
        expect(allWords(locale)(`doctor.${check}.${state}` as MessageKey, params)).not.toMatch(/^doctor\./);
    return Object.fromEntries(found.map(({ check, state }) => [check, state]));
  };

  it('[DOC-1] finds nothing wrong with a good one, and misses a backup', async () => {
    const found = await examine();
    expect(Object.entries(found).filter(([, state]) => state !== 'good')).toEqual([['backup', 'look']]);
    expect(Object.keys(found)).toHaveLength(17);
    expect(await examine({ server: { lastBackup: NOW } })).toMatchObject({ backup: 'good' });
    expect(
      await examine({ server: { lastBackup: new Date(Date.parse(NOW) - 8 * 86_400_000).toISOString() } }),
    ).toMatchObject({ backup: 'look' });
  });

  it.each([
    ['an old Node', { nodeVersion: 'v20.18.3' }, { node: 'bad' }],
    ['a folder that cannot be written', { folder: { isWritable: false } }, { folder: 'bad', disk: 'look' }],
    ['a full disk', { folder: { free: 2 ** 30 } }, { space: 'look' }],
    ['a disk that promises too much', { folder: { fsyncMs: 0.001 } }, { disk: 'look' }],
    ['a slow disk', { folder: { fsyncMs: 400 } }, { disk: 'look' }],
    [
      'a server that keeps nothing',
      { server: { safety: { fsync: 'off', full_page_writes: 'on', synchronous_commit: 'on' } } },
      { safety: 'bad' },
    ],
    [
      'a clock that is a minute off',
      { server: { clock: new Date(Date.parse(NOW) + 60_000).toISOString() } },
      { clock: 'look' },
    ],
    ['a clock of long ago', { now: '1970-01-01T00:00:00.000Z' }, { clock: 'bad' }],
    ['a role that may do everything', { server: { rights: ['superuser'] } }, { rights: 'bad' }],
  ] as const)('[DOC-2] sees %s', async (_, otherwise, expected) => {
    expect(await examine(otherwise as Parameters<typeof examine>[0])).toMatchObject(expected);
  });

  it('[DOC-3] sees what stands in the database: a table without guard, figures that wait, an import left lying, a history that was changed', async () => {
    const { database, id } = district;
    await database.asSuperuser('alter table confirmation no force row level security');
    expect(await examine()).toMatchObject({ guards: 'bad' });
    await database.asSuperuser('alter table confirmation force row level security');
    await database.asSuperuser('insert into dirty_unit (unit_id, marked_at) values ($1, now())', [id(DISTRICT.naPhai)]);
    expect(await examine()).toMatchObject({ guards: 'good', figures: 'look' });
    await database.asSuperuser(
      `insert into import_batch (unit_id, batch_id, status, mode, file_name, file_sha256, summary, actor, staged_at)
       values ($1, $1, 'staged', 'add', 'x', 'x', '{}', '{}', now() - interval '8 days')`,
      [id(DISTRICT.naPhai)],
    );
    expect(await examine()).toMatchObject({ imports: 'look' });
    await database.asSuperuser(`insert into audit_head (unit_id, seq, hash) values ($1, 3, 'x')`, [
      id(DISTRICT.banThu),
    ]);
    expect(await examine()).toMatchObject({ history: 'bad' });
  });

  it('[DOC-4] a database that is not to be had, or not up to date, is bad, and what rests on it is left out', async () => {
    const unreachable = await examine({
      installation: { status: () => Promise.reject(new AppError('database.not-reached')) },
    });
    expect(unreachable).toMatchObject({ database: 'bad', node: 'good' });
    expect(unreachable).not.toHaveProperty('history');
    const status = await district.ports.installation.status().catch(() => undefined);
    expect(status).toBeUndefined();
    const pending = await examine({
      installation: {
        status: async () => ({
          kind: 'server',
          place: 'minhchung',
          version: '15.1',
          pending: ['0009-next'],
          size: 1,
          units: 0,
          rows: 0,
        }),
      },
    });
    expect(pending).toMatchObject({ database: 'good', migrations: 'bad' });
    expect(pending).not.toHaveProperty('key');
  });
});
