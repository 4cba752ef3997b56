import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ports, Store } from '../src/app/index.ts';
import {
  assessUnit,
  checkFigures,
  importUnits,
  overview,
  showUnit,
  undoUnitsImport,
  unitFigures,
  unitHistory,
  WHOLE_REACH,
} from '../src/app/index.ts';
import type { Day, FigureId } from '../src/kernel/index.ts';
import { fold } from '../src/kernel/index.ts';
import { openStore } from '../src/store/index.ts';
import type { TestDatabase } from '../src/store/testing/test-database.ts';
import { createTestDatabase, hasServer } from '../src/store/testing/test-database.ts';
import type { UnitRows } from '../src/testing/harness/index.ts';
import { ADMINISTRATOR, clockAt, portsOn, refusal, unitsFile } from '../src/testing/harness/index.ts';
import { subtreeInYear, unitTitle } from '../src/units/index.ts';
import { COMMUNES_OF_2020, DISTRICTS, MADE_IN_2024, MADE_IN_2025, madeOn, PROVINCE } from './fixtures/lang-son.ts';

const HOUSEHOLDS = 'so-ho-gia-dinh' as FigureId;
const BEGIN = '01/01/2020';
const of2020 = new Map(COMMUNES_OF_2020.map((commune) => [commune.code, commune]));
const of2024 = new Map(MADE_IN_2024.map(([code, title]) => [code, { title, district: of2020.get(code)!.district }]));
/** Those that ended on 30 November 2024. */
const ENDED_IN_2024 = new Set(MADE_IN_2024.flatMap(([, , from]) => from.replaceAll('~', '').split(' ')));

const TREE: UnitRows = [
  [PROVINCE, null, 'Tỉnh Lạng Sơn', null, BEGIN, null],
  ...DISTRICTS.map(({ code, title }): UnitRows[number] => [code, null, title, PROVINCE, BEGIN, null]),
  ...COMMUNES_OF_2020.map(({ code, title, district }): UnitRows[number] => [code, null, title, district, BEGIN, null]),
];
const IN_2024 = madeOn(
  '01/12/2024',
  '30/11/2024',
  MADE_IN_2024,
  (code) => of2020.get(code)!.district,
  (code) => [of2020.get(code)!.title, of2020.get(code)!.district, BEGIN],
);
const IN_2025 = madeOn(
  '01/07/2025',
  '30/06/2025',
  MADE_IN_2025,
  () => PROVINCE,
  (code) => {
    const since = of2024.get(code);
    const { title, district } = since ?? of2020.get(code)!;
    return [title, district, since ? '01/12/2024' : BEGIN];
  },
);
const ENDED_DISTRICTS = DISTRICTS.map(({ code, title }): UnitRows[number] => [
  code,
  null,
  title,
  PROVINCE,
  BEGIN,
  '30/06/2025',
]);

describe.runIf(hasServer)('all of Lạng Sơn from 2020 to 2025', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let store: Store;
  let ports: Ports;
  const batches: string[] = [];
  const ask = () => [ports, ADMINISTRATOR] as const;
  beforeAll(async () => {
    database = await createTestDatabase();
    store = openStore(database.connection);
    ports = portsOn(store, { clock: clockAt('2026-01-15' as Day) });
    await importAll(TREE);
    await declareOf2024();
    await importAll(IN_2024.units, IN_2024.successions);
    await importAll([...ENDED_DISTRICTS, ...IN_2025.units], IN_2025.successions);
  }, 60_000);
  afterAll(() => database.drop());

  async function importAll(units: UnitRows, successions: UnitRows = []): Promise<void> {
    const { batch, issues } = await importUnits(...ask(), { file: unitsFile(units, successions) });
    expect(issues).toEqual([]);
    batches.push(batch!);
  }

  /** Every commune of 2020 says how many households it had in 2024: another number each. */
  async function declareOf2024(): Promise<void> {
    await store.transaction(WHOLE_REACH, async (tx) => {
      const tree = await tx.units.tree();
      for (const [index, { code }] of COMMUNES_OF_2020.entries()) {
        const unit = tree.find(code, '2024-01-01' as Day)!;
        const next = { figure: HOUSEHOLDS, value: index + 1, expected: 0 };
        await tx.declarations.declare(unit.id, 2024, next, ADMINISTRATOR.snapshot);
        await tx.marks.add(unit.id, [{ kind: 'all' }], { year: 2024 });
      }
    });
    await ports.follower.follow(undefined);
  }

  const communesIn = async (year: number) => {
    const tree = await store.transaction(WHOLE_REACH, (tx) => tx.units.tree());
    const province = tree.find(PROVINCE, '2020-01-01' as Day)!;
    return subtreeInYear(tree, province, year).filter(({ kind }) => kind === 'xa');
  };
  const drift = async () => (await checkFigures(...ask(), {})).drift;
  /** Households of each commune of 2020 in 2024, as its figures say. */
  const households = () =>
    Promise.all(
      COMMUNES_OF_2020.map(async ({ code }) => {
        const when = { year: 2024, ...(ENDED_IN_2024.has(code) ? { on: '2024-11-30' as Day } : {}) };
        const { unit, figures } = await unitFigures(...ask(), { unit: code, ...when });
        return [unitTitle(unit), figures.find(({ figure }) => figure.id === HOUSEHOLDS)?.value];
      }),
    );

  it('[UNIT-15] a year shows its communes: 200 in 2023, those that ended and began beside them in 2024 and 2025, 65 in 2026', async () => {
    const counts = await Promise.all([2023, 2024, 2025, 2026].map(async (year) => (await communesIn(year)).length));
    expect(counts).toEqual([200, 206, 194 + 65, 65]);
    const { sets } = await overview(...ask(), { unit: PROVINCE, year: 2024 });
    const listed = sets.find(({ set }) => set.id === 'lang-son/xa-ntm-2022')!.units;
    const named = new Set(listed.map(({ unit }) => `${unit.code} ${unitTitle(unit)}`));
    const rural = COMMUNES_OF_2020.filter(({ title }) => title.startsWith('Xã '));
    expect(rural.filter(({ code, title }) => !named.has(`${code} ${title}`))).toEqual([]);
  });

  it('[UNIT-17] every commune of 2024 is to be had with its 2024, under the name that it had', async () => {
    expect(await households()).toEqual(COMMUNES_OF_2020.map(({ title }, index) => [title, index + 1]));
  });

  it('[UNIT-17] no year goes to a unit that did not live in it; a code of two in one year asks for a day', async () => {
    const several: string[] = [];
    for (const [code] of MADE_IN_2025) {
      const thrown = await refusal(assessUnit(...ask(), { unit: code, year: 2024, sets: [] }));
      if (thrown === 'unit.several-in-year') several.push(code);
      expect(await refusal(unitFigures(...ask(), { unit: code, year: 2025 }))).toBe('unit.several-in-year');
      const { unit } = await showUnit(...ask(), { code });
      expect(unit.validFrom).toBe('2025-07-01');
    }
    expect(several.sort()).toEqual(MADE_IN_2025.map(([code]) => code).filter((code) => of2024.has(code)));
  });

  it('[UNIT-1] all 65 new codes are old ones, and 49 of the new names', () => {
    const codes = new Set([...COMMUNES_OF_2020.map(({ code }) => code), ...of2024.keys()]);
    expect(MADE_IN_2025.filter(([code]) => !codes.has(code))).toEqual([]);
    const before = [...COMMUNES_OF_2020.filter(({ code }) => !ENDED_IN_2024.has(code)), ...of2024.values()].map(
      ({ title }) => fold(title),
    );
    expect(MADE_IN_2025.filter(([, title]) => before.includes(fold(title)))).toHaveLength(49);
  });

  it('[UNIT-3] chains and splits: one code, three communes; a name that is not its own ancestor; one into two', async () => {
    const history = await unitHistory(...ask(), { code: '06040' });
    expect(history.filter(({ isAsked }) => isAsked).map(({ unit }) => unitTitle(unit))).toEqual([
      'Xã Đại Đồng',
      'Thị trấn Thất Khê',
      'Xã Thất Khê',
    ]);
    const from = history.map(({ unit }) => `${unit.code} ${unitTitle(unit)}`);
    expect(from).toEqual(expect.arrayContaining(['05995 Thị trấn Thất Khê', '06034 Xã Chi Lăng']));
    const chiLang = (await unitHistory(...ask(), { code: '06463' })).map(({ unit }) => unit.code);
    expect(chiLang).not.toContain('06034');
    const { became } = await showUnit(...ask(), { code: '06622' });
    expect(became.map(({ unit, succession }) => [unitTitle(unit), succession.kind, succession.share])).toEqual([
      ['Xã Đình Lập', 'part', undefined],
      ['Xã Kiên Mộc', 'part', undefined],
    ]);
  });

  it('[UNIT-13] what stands is what a rebuild gives, after every import and after each is undone', async () => {
    expect(await drift()).toEqual([]);
    for (const batch of [batches[2]!, batches[1]!]) {
      await undoUnitsImport(...ask(), { batch });
      expect(await drift()).toEqual([]);
    }
    expect((await communesIn(2026)).length).toBe(200);
    ENDED_IN_2024.clear();
    expect(await households()).toEqual(COMMUNES_OF_2020.map(({ title }, index) => [title, index + 1]));
  });
});
