import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, finishList, storedDistrict, typeRows } from '../../testing/harness/index.ts';
import { changeRow } from '../registers/change-row.ts';
import { assessUnit } from './assess-unit.ts';
import { checkFigures } from './rebuild-figures.ts';
import { figureHistory, unitFigures } from './unit-figures.ts';

const HOUSEHOLDS = 'so-ho-gia-dinh' as FigureId;

describe.runIf(hasServer)('figures and verdicts of a unit, as they stand and as they were known', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    const banThu = { unit: DISTRICT.banThu, year: 2024 };
    district.setClock('2024-05-01T10:00:00.000000Z');
    await finishList(district, VILLAGE_LIST, banThu);
    await typeRows(district, VILLAGE_LIST, [{ Thôn: 'Thôn Thử', 'so-ho': '10' }], banThu);
    district.setClock('2024-09-01T10:00:00.000000Z');
    await typeRows(district, VILLAGE_LIST, [{ Thôn: 'Thôn Mẫu', 'so-ho': '15' }], banThu);
    district.setClock(undefined);
  });
  afterAll(() => district.drop());

  it('[FIG-4] what was known on 30 June can be asked in January', async () => {
    const actor = district.officer(DISTRICT.banThu);
    const asOf = async (day: string) => {
      const found = await unitFigures(district.ports, actor, {
        unit: DISTRICT.banThu,
        year: 2024,
        asOf: `${day}T23:00:00.000000Z`,
      });
      const { verdicts } = await assessUnit(district.ports, actor, {
        unit: DISTRICT.banThu,
        sets: [],
        year: 2024,
        asOf: `${day}T23:00:00.000000Z`,
      });
      return {
        households: found.figures.find(({ figure }) => figure.id === HOUSEHOLDS)?.value,
        sets: found.verdicts.map(({ set, verdict }) => [set, verdict]),
        recounted: verdicts.map(({ set, verdict }) => [set.id, verdict]),
      };
    };
    expect((await asOf('2024-06-30')).households).toBe(10);
    expect((await asOf('2024-09-30')).households).toBe(25);
    expect((await asOf('2024-04-30')).households).toBeUndefined();
    const june = await asOf('2024-06-30');
    expect(june.sets).toEqual(june.recounted);
  });

  it('[FIG-4] two changes at one moment of the clock are two states, one after the other', async () => {
    const { ports, setClock } = district;
    setClock('2024-11-01T10:00:00.000000Z');
    const actor = district.officer(DISTRICT.banThu);
    for (const households of ['20', '21', '22'])
      await changeRow(ports, actor, {
        unit: DISTRICT.banThu,
        register: VILLAGE_LIST,
        rowNo: 1,
        year: 2024,
        cells: new Map([['so-ho', households]]),
      });
    setClock(undefined);
    const { changes } = await figureHistory(ports, actor, { unit: DISTRICT.banThu, year: 2024, figure: HOUSEHOLDS });
    expect(changes.slice(-3).map(({ value }) => value)).toEqual([35, 36, 37]);
    expect((await checkFigures(ports, district.admin, {})).drift).toEqual([]);
  });
});
