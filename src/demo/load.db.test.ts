import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoProgress, Ports } from '../app/index.ts';
import { WHOLE_REACH } from '../app/index.ts';
import { compileCatalogue } from '../engine/index.ts';
import { AppError } from '../kernel/index.ts';
import type { TestDatabase } from '../store/testing/test-database.ts';
import { createTestDatabase, hasServer } from '../store/testing/test-database.ts';
import { ADMINISTRATOR, portsOn } from '../testing/harness/index.ts';
import { shippedCatalogue } from '../testing/shipped-catalogue.ts';
import { DEMO_YEAR } from './commune.ts';
import { loadDemo } from './load.ts';
import { planDemo } from './plan.ts';
import { judgePlan } from './testing/judge-plan.ts';

describe.runIf(hasServer)('loading the demo', () => {
  let database: TestDatabase;
  let ports: Ports;
  const progress: DemoProgress[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    ports = portsOn(database.store);
  });
  afterAll(() => database.drop());

  it('goes on where it was interrupted: after the units, and between two verdicts', async () => {
    let transactions = 0;
    const broken: Ports = {
      ...ports,
      store: async () => ({
        ...database.store,
        transaction: (scope, work) => {
          if (++transactions === 2) throw new Error('the light went out');
          return database.store.transaction(scope, work);
        },
      }),
    };
    await expect(loadDemo(broken, ADMINISTRATOR, 'commune')).rejects.toThrow('the light went out');
    expect(await count('unit')).toBe(planDemo('commune').units.length);
    expect(await count('register_row')).toBe(0);

    const stop = ({ step, done }: DemoProgress) => {
      if (step === 'verdicts' && done === 3) throw new Error('and again');
    };
    await expect(loadDemo(ports, ADMINISTRATOR, 'commune', stop)).rejects.toThrow('and again');
    const rows = await count('register_row');
    expect(rows).toBeGreaterThan(2000);
    expect(await count('dirty_unit')).toBeGreaterThan(0);

    const loaded = await loadDemo(ports, ADMINISTRATOR, 'commune', (step) => progress.push(step));
    expect(loaded).toMatchObject({ rows: 0, figures: 0 });
    expect(loaded.judged).toBeGreaterThan(0);
    expect(await count('register_row')).toBe(rows);
    expect(await count('dirty_unit')).toBe(0);
    expect(progress.at(-1)).toMatchObject({ step: 'verdicts', done: progress.at(-1)!.total });
  });

  it('does nothing where everything stands already, and keeps away from data of others', async () => {
    expect(await loadDemo(ports, ADMINISTRATOR, 'commune')).toMatchObject({ rows: 0, figures: 0, judged: 0 });
    const refused = await loadDemo(ports, ADMINISTRATOR, 'district').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: 'demo.not-empty', params: { count: planDemo('commune').units.length } });
  });

  it('stands in the store with the verdicts that its rows give', async () => {
    const inForce = (set: string) => set !== 'lang-son/thon-thong-minh-2022';
    const expected = [...judgePlan(compileCatalogue(shippedCatalogue()), planDemo('commune'))]
      .filter(({ verdict }) => inForce(verdict.set.id))
      .map(({ unit, verdict }) => `${unit.code} ${verdict.set.id} ${verdict.verdict}`);
    const stored = await database.asSuperuser<{ line: string }>(
      `select code || ' ' || set_id || ' ' || verdict as line from verdict_now join unit using (unit_id) where year = ${DEMO_YEAR}`,
    );
    expect(stored.map(({ line }) => line).sort()).toEqual(expected.sort());
    const earlier = await database.asSuperuser<{ sets: number }>(
      `select count(*)::int as sets from verdict_now where year < ${DEMO_YEAR} and set_id = 'lang-son/thon-thong-minh-2022'`,
    );
    expect(earlier[0]!.sets).toBe(planDemo('commune').districts[0]!.communes[0]!.villages.length);
  });

  it('seals identity numbers and tells the history of every unit', async () => {
    const numbers = await database.asSuperuser<{ cccd: string }>(
      `select values ->> 'cccd' as cccd from register_row where values ? 'cccd'`,
    );
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter(({ cccd }) => !cccd.startsWith('enc:'))).toEqual([]);
    await database.store.transaction(WHOLE_REACH, async (tx) => {
      const chains = await tx.audit.chains();
      for (const unit of chains) expect((await tx.audit.verify(unit)).findings).toEqual([]);
      // The installation itself, the district as the import's unit, the commune and its villages.
      expect(chains.length).toBe(3 + planDemo('commune').districts[0]!.communes[0]!.villages.length);
    });
  });

  async function count(table: string): Promise<number> {
    const [row] = await database.asSuperuser<{ count: number }>(`select count(*)::int as count from ${table}`);
    return row!.count;
  }
});
