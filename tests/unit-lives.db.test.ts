import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assessUnit,
  checkFigures,
  commitImport,
  confirmationStatus,
  confirmRegister,
  exportRegister,
  importUnits,
  listRows,
  overview,
  previewUnitsImport,
  showAudit,
  stageImport,
  undoUnitsImport,
  unitFigures,
} from '../src/app/index.ts';
import type { Day } from '../src/kernel/index.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict, UnitRows } from '../src/testing/harness/index.ts';
import { DISTRICT, diskFiles, refusal, SPEAKERS, storedDistrict, unitsFile } from '../src/testing/harness/index.ts';
import { unitTitle } from '../src/units/index.ts';

/** Nà Phai, whose workbook of 2024 is there, is changed in one way after another on 1 December. */
const LAST = '30/11/2024';
const FIRST = '01/12/2024';
const { district: HUYEN, naPhai: CODE, banThu: OTHER } = DISTRICT;
const ended = (code: string, title: string): UnitRows[number] => [code, null, title, HUYEN, '01/01/2020', LAST];
const begun = (code: string, title: string): UnitRows[number] => [code, null, title, HUYEN, FIRST, null];

interface Change {
  readonly units: UnitRows;
  readonly successions: UnitRows;
}

const RETYPED: Change = {
  units: [ended(CODE, 'Xã Nà Phai'), begun(CODE, 'Thị trấn Nà Phai')],
  successions: [[CODE, CODE, 'đổi loại', FIRST]],
};
const RENAMED: Change = {
  units: [ended(CODE, 'Xã Nà Phai'), begun(CODE, 'Xã Phai Mới')],
  successions: [[CODE, CODE, 'đổi tên', FIRST]],
};
const MERGED: Change = {
  units: [ended(CODE, 'Xã Nà Phai'), ended(OTHER, 'Xã Bản Thử'), begun(CODE, 'Xã Nà Phai')],
  successions: [
    [CODE, CODE, 'toàn bộ', FIRST],
    [OTHER, CODE, 'toàn bộ', FIRST],
  ],
};
const DIVIDED: Change = {
  units: [ended(CODE, 'Xã Nà Phai'), begun(CODE, 'Xã Nà Phai'), begun('06002', 'Xã Phai Hạ')],
  successions: [
    [CODE, CODE, 'một phần', FIRST],
    [CODE, '06002', 'phần còn lại', FIRST],
  ],
};

describe.runIf(hasServer)('the year of a unit that is changed within it', () => {
  let stored: StoredDistrict;
  let ofYear: Awaited<ReturnType<typeof stands>>;
  beforeAll(async () => {
    stored = await storedDistrict({ today: '2025-06-15' });
    const file = diskFiles.source('samples/xa-na-phai.xlsx');
    const staged = await stageImport(stored.ports, stored.admin, { file, unit: CODE, mode: 'add' });
    await commitImport(stored.ports, stored.admin, { id: staged.batch! });
    const confirmation = { unit: CODE, register: SPEAKERS, person: 'Hoàng Văn Mẫu', role: 'Trưởng thôn' };
    await confirmRegister(stored.ports, stored.admin, confirmation);
    ofYear = await stands({ year: 2024 });
    expect(ofYear.assessed.length).toBeGreaterThan(1);
    expect(ofYear.rows).toBeGreaterThan(5);
  });
  afterAll(() => stored.drop());

  const ask = () => [stored.ports, stored.admin] as const;
  const file = ({ units, successions }: Change) => unitsFile(units, successions);
  const drift = async () => (await checkFigures(...ask(), {})).drift;

  /** All that a reader sees of Nà Phai in 2024: its own, and in the overview of the district. */
  async function stands(when: { readonly year: number; readonly on?: Day }) {
    const unit = { unit: CODE, ...when };
    const { verdicts } = await assessUnit(...ask(), { ...unit, sets: [] });
    const rows = await listRows(...ask(), { ...unit, register: SPEAKERS, limit: 500 });
    const { registers } = await confirmationStatus(...ask(), { ...unit, register: SPEAKERS });
    const { sets } = await overview(...ask(), { unit: HUYEN, year: 2024 });
    const lines = sets.flatMap(({ set, units }) => units.map((one) => ({ set: set.id, ...one })));
    return {
      assessed: verdicts.map(({ set, verdict }) => `${set.id} ${verdict}`).sort(),
      overview: lines
        .filter(({ unit: { id } }) => id === rows.unit.id)
        .map(({ set, verdict }) => `${set} ${verdict?.verdict}`)
        .sort(),
      villages: lines
        .filter(({ unit: { kind } }) => kind === 'thon')
        .map(({ set, unit: { code }, verdict }) => `${code} ${set} ${verdict?.verdict}`),
      figures: (await unitFigures(...ask(), unit)).figures.length,
      rows: rows.rows.length,
      confirmed: registers.flatMap((register) => register.lines).length,
    };
  }

  it.each([
    ['retyped', RETYPED, 'Xã Nà Phai', 'Thị trấn Nà Phai'],
    ['renamed', RENAMED, 'Xã Phai Mới', 'Xã Phai Mới'],
  ] as const)(
    '[UNIT-14] goes on when it is %s: rows, figures, verdicts and confirmations are as before, and undone too',
    async (_, change, in2024, in2025) => {
      const { effects } = await previewUnitsImport(...ask(), { file: file(change) });
      expect(
        effects.units.map(({ unit, effect, became, verdictsEnded }) => [
          unitTitle(unit),
          effect,
          became.map(unitTitle),
          verdictsEnded,
        ]),
      ).toEqual([['Xã Nà Phai', 'goes-on', [unitTitle(effects.units[0]!.became[0]!)], 0]]);
      expect(effects.units[0]!.stored).toMatchObject({ years: [2024], confirmations: 1 });
      expect(effects.units[0]!.stored.rows).toBeGreaterThan(20);

      const { batch, issues } = await importUnits(...ask(), { file: file(change) });
      expect(issues).toEqual([]);
      expect(await stands({ year: 2024 })).toEqual(ofYear);
      expect(await drift()).toEqual([]);
      const { unit } = await listRows(...ask(), { unit: CODE, register: SPEAKERS, year: 2024, limit: 1 });
      expect(unitTitle(unit)).toBe(in2024);
      const next = await listRows(...ask(), { unit: CODE, register: SPEAKERS, year: 2025, limit: 500 });
      expect([unitTitle(next.unit), next.rows.length]).toEqual([in2025, ofYear.rows]);
      expect((await showAudit(...ask(), { unit: CODE, limit: 10 })).entries.length).toBeGreaterThan(0);

      await undoUnitsImport(...ask(), { batch: batch! });
      expect(await stands({ year: 2024 })).toEqual(ofYear);
      expect(await drift()).toEqual([]);
    },
  );

  it.each([
    ['merged into another of its code', MERGED],
    ['divided, nobody says how', DIVIDED],
  ] as const)('[UNIT-14] [UNIT-17] stays with the unit that it was when it is %s', async (_, change) => {
    const { effects } = await previewUnitsImport(...ask(), { file: file(change) });
    expect(effects.units.map(({ unit, effect }) => [unitTitle(unit), effect])).toEqual([['Xã Nà Phai', 'stays']]);
    const { batch, issues } = await importUnits(...ask(), { file: file(change) });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await drift()).toEqual([]);

    // Two units had the code in 2024: which is meant must be said, and each is to be had.
    expect(await refusal(assessUnit(...ask(), { unit: CODE, year: 2024, sets: [] }))).toBe('unit.several-in-year');
    expect(await stands({ year: 2024, on: '2024-11-30' as Day })).toEqual(ofYear);
    const born = { unit: CODE, year: 2024, on: '2024-12-01' as Day };
    expect((await listRows(...ask(), { ...born, register: SPEAKERS, limit: 5 })).rows).toEqual([]);
    // In 2025 only the new one has it, and the year of the old one is not among its years.
    const workbook = diskFiles.source('samples/xa-na-phai.xlsx');
    const late = stageImport(...ask(), { file: workbook, unit: CODE, year: 2025, mode: 'add' });
    expect((await late).unit.validFrom).toBe('2024-12-01');
    expect(await refusal(stageImport(...ask(), { file: workbook, unit: CODE, mode: 'add' }))).toBe(
      'unit.several-in-year',
    );
    const exported = await exportRegister(...ask(), {
      unit: CODE,
      register: SPEAKERS,
      on: '2024-11-30' as Day,
      file: {
        name: 'so.csv',
        write: async (bytes) => {
          for await (const _ of bytes);
        },
      },
    });
    expect(exported.rows).toBe(ofYear.rows);

    // The preview above waits under the new unit, and blocks nothing.
    await undoUnitsImport(...ask(), { batch: batch! });
    expect(await stands({ year: 2024 })).toEqual(ofYear);
    expect(await drift()).toEqual([]);
  });

  it('[UNIT-17] a year before a unit is refused, with who was there in its place', async () => {
    const { batch } = await importUnits(...ask(), { file: file(DIVIDED) });
    const thrown = await listRows(...ask(), { unit: '06002', year: 2023, register: SPEAKERS, limit: 5 }).catch(
      (error) => error,
    );
    expect(thrown).toMatchObject({
      code: 'unit.not-in-year',
      params: { expected: ['Xã Phai Hạ (01/12/2024 – …)'], others: ['Xã Nà Phai (01/01/2020 – 30/11/2024), 06001'] },
    });
    await undoUnitsImport(...ask(), { batch: batch! });
  });

  it('[UNIT-14] said only later, it joins the two as long as the later one has nothing', async () => {
    const apart = await importUnits(...ask(), { file: unitsFile(RENAMED.units) });
    expect(await refusal(assessUnit(...ask(), { unit: CODE, year: 2024, sets: [] }))).toBe('unit.several-in-year');
    const joined = await importUnits(...ask(), { file: unitsFile([], RENAMED.successions) });
    expect(joined.issues).toEqual([]);
    expect(await stands({ year: 2024 })).toEqual(ofYear);
    expect(await drift()).toEqual([]);
    await undoUnitsImport(...ask(), { batch: joined.batch! });
    await undoUnitsImport(...ask(), { batch: apart.batch! });
    expect(await stands({ year: 2024 })).toEqual(ofYear);
    expect(await drift()).toEqual([]);
  });
});
