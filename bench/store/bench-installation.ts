import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor, Ports, Store } from '../../src/app/index.ts';
import { WHOLE_REACH } from '../../src/app/index.ts';
import type { BatchId, Day, StretchId, UnitId } from '../../src/kernel/index.ts';
import { clockFrom, startOfDay } from '../../src/kernel/index.ts';
import { connectionOf } from '../../src/store/connect.ts';
import {
  connect,
  keySource,
  migrate,
  openEmbedded,
  openStore,
  readSchema,
  secretsFrom,
} from '../../src/store/index.ts';
import { portsOn } from '../../src/testing/harness/ports.ts';
import type { Unit } from '../../src/units/index.ts';
import type { InventedCommune } from './country.ts';

/**
 * The product on an embedded server of its own, with everything that keeps data safe turned on, and
 * a superuser beside it.
 */
export interface BenchInstallation {
  readonly ports: Ports;
  readonly store: Store;
  readonly actor: Actor;
  readonly superuser: pg.Client;
  /** A second connection as the role that the product works as. */
  readonly app: pg.Client;
  readonly close: () => Promise<void>;
}

/** Everything is judged as of here. */
const CLOCK = clockFrom(() => startOfDay('2025-01-31' as Day));

export async function openBenchInstallation(): Promise<BenchInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-bench-'));
  const embedded = await openEmbedded(folder, 'server');
  const report = await migrate(embedded.ownerUrl, readSchema('src/store/migrations'));
  if (report.error !== undefined) throw report.error;
  const connection = connect(embedded.appUrl);
  const store = openStore(connection);
  const superuser = await open(embedded.superuserUrl);
  const app = await open(embedded.appUrl);
  return {
    store,
    superuser,
    app,
    ports: portsOn(store, {
      clock: CLOCK,
      secrets: secretsFrom(keySource({ ownFile: join(folder, 'secrets', 'key') })),
    }),
    actor: {
      snapshot: { name: 'Nông Văn Thử', role: 'administrator', client: 'bench' },
      grants: [{ role: 'administrator', unit: 'all' }],
    },
    close: async () => {
      await superuser.end();
      await app.end();
      await connection.close();
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  return client;
}

export const PROVINCE_CODE = '20';

/**
 * Units of invented communes, all of one province whose sets are shipped, or of
 * another that has none.
 */
export async function saveCommunes(
  { store, ports, actor }: BenchInstallation,
  communes: readonly InventedCommune[],
): Promise<void> {
  const validFrom = '2020-01-01' as Day;
  const units: Unit[] = communes.map(({ id, code, name }) => ({
    id: id as UnitId,
    stretch: id as StretchId,
    code,
    kind: 'xa',
    type: 'xa',
    name,
    parentCode: PROVINCE_CODE,
    validFrom,
  }));
  await store.transaction(WHOLE_REACH, async (tx) => {
    const hasProvince = (await tx.units.tree()).withCode(PROVINCE_CODE).length > 0;
    const provinceId = ports.newId();
    const province: Unit = {
      id: provinceId as UnitId,
      stretch: provinceId as StretchId,
      code: PROVINCE_CODE,
      kind: 'tinh',
      type: 'tinh',
      name: 'Lạng Sơn',
      validFrom,
    };
    const added = hasProvince ? units : [province, ...units];
    await tx.units.save(
      {
        batch: ports.newId() as BatchId,
        file: 'bench',
        actor: actor.snapshot,
        counts: {
          units: { added: added.length, ended: 0, unchanged: 0 },
          attributes: { added: added.length, unchanged: 0 },
          successions: { added: 0, unchanged: 0 },
        },
        ended: [],
      },
      {
        units: added,
        attributes: units.map(({ id }) => ({ unit: id, attribute: 'vung', carried: ['mien-nui'], validFrom })),
        successions: [],
      },
    );
  });
}
