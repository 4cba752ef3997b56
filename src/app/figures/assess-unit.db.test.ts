import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { ColumnId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { cells, DISTRICT, SPEAKERS, storedDistrict, typeRows, typeSpeakers } from '../../testing/harness/index.ts';
import { changeRow } from '../registers/change-row.ts';
import { assessUnit } from './assess-unit.ts';
import { checkFigures } from './rebuild-figures.ts';
import { unitFigures } from './unit-figures.ts';

describe.runIf(hasServer)('a unit is judged with reasons', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  it('[FIG-5] a village is judged by the rows of its commune that speak of it', async () => {
    const naCay = district.officer(DISTRICT.naPhai, DISTRICT.naCay);
    const stored = await unitFigures(district.ports, naCay, { unit: DISTRICT.naCay, year: 2024 });
    const assessed = await assessUnit(district.ports, naCay, { unit: DISTRICT.naCay, sets: [], year: 2024 });
    expect(stored.verdicts.map(({ set }) => set)).toContain('lang-son/thon-thong-minh-2023');
    expect(assessed.data.registers.get(SPEAKERS)?.rows.map(({ values }) => values['thon' as ColumnId])).toEqual([
      'Thôn Nà Cáy',
    ]);
    expect(stored.verdicts.map(({ set, verdict }) => [set, verdict])).toEqual(
      assessed.verdicts.map(({ set, verdict }) => [set.id, verdict]),
    );
  });

  it('[ENG-93] a village has the rows with its own marks, and those that name none are open; a recount finds the same', async () => {
    const telecom = 'vien-thong-theo-thon' as RegisterId;
    const { ports, admin } = district;
    // A neighbour whose name differs from Pác Lùng only in its marks.
    await typeRows(district, VILLAGE_LIST, [{ thon: 'Thôn Pác Lũng', 'so-ho': '20' }], { year: 2024 });
    const answers = { 'Thôn Pác Lùng': 'không', 'Thôn Pác Lũng': 'có' };
    const rows = Object.entries(answers).map(([thon, fibre]) => ({ thon, 'cap-quang': fibre, 'doanh-nghiep': 'VNPT' }));
    await typeRows(district, telecom, rows, { year: 2024 });
    const fibreOf = async (unit: string) =>
      (await unitFigures(ports, admin, { unit, year: 2024 })).figures.find(
        ({ figure }) => figure.id === 'thon-co-cap-quang',
      )?.value;
    expect(await fibreOf(DISTRICT.pacLung)).toBe(false);
    expect(await fibreOf(DISTRICT.khuoiSlao)).toBeUndefined();

    await typeRows(district, telecom, [{ 'cap-quang': 'có', 'doanh-nghiep': 'VNPT' }], { year: 2024 });
    expect(await fibreOf(DISTRICT.pacLung)).toEqual({ min: 0, max: 1 });
    const naphai = district.officer(DISTRICT.naPhai);
    await changeRow(ports, naphai, {
      unit: DISTRICT.naPhai,
      register: telecom,
      rowNo: 3,
      cells: cells({ thon: 'Thôn Nà Cáy' }),
    });
    expect(await fibreOf(DISTRICT.pacLung)).toBe(false);
    expect(await fibreOf(DISTRICT.naCay)).toBe(true);
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });
});
