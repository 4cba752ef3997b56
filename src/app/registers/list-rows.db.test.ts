import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { cells, DISTRICT, SPEAKERS, storedDistrict, typeRows, typeVillages } from '../../testing/harness/index.ts';
import { addRow, changeRow, deleteRow, restoreRow } from './change-row.ts';
import { findSimilarRows, listRows, showRow } from './list-rows.ts';

const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

describe.runIf(hasServer)('rows of a register are read', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeVillages(district);
    await typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'so-cum-loa': '2', 'hoat-dong': 'có' },
      { thon: 'Pác Lùng', 'hoat-dong': 'không' },
    ]);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = (register: RegisterId) => ({ unit: DISTRICT.naPhai, register });
  const add = (register: RegisterId, values: Readonly<Record<string, string>>) =>
    addRow(district.ports, officer(), { ...of(register), cells: cells(values) });
  const set = (register: RegisterId, rowNo: number, values: Readonly<Record<string, string>>) =>
    changeRow(district.ports, officer(), { ...of(register), rowNo, cells: cells(values) });

  it('[ROW-6] a unit, register or row that is not there, or not yours, is refused in the same words', async () => {
    const { ports } = district;
    const ask = (unit: string, register: string, rowNo = 1) => showRow(ports, officer(), { unit, register, rowNo });
    await expect(ask(DISTRICT.banThu, SPEAKERS)).rejects.toMatchObject({
      code: 'unit.not-found',
      params: { found: DISTRICT.banThu },
    });
    await expect(ask('00000', SPEAKERS)).rejects.toMatchObject({ code: 'unit.not-found', params: { found: '00000' } });
    await expect(ask(DISTRICT.naPhai, 'loa-theo-ton')).rejects.toMatchObject({
      code: 'register.not-found',
      params: { nearest: SPEAKERS },
    });
    await expect(ask(DISTRICT.naPhai, SPEAKERS, 99)).rejects.toMatchObject({ code: 'row.not-found' });
    const wrongKind = await addRow(ports, district.admin, {
      unit: DISTRICT.province,
      register: SPEAKERS,
      cells: cells({ thon: 'x' }),
    });
    expect(wrongKind).toMatchObject({ done: false, issues: [{ code: 'import.unit-kind' }] });
  });

  it('[ROW-9] are read as they were known at a moment: changed, deleted and added later leave it as it was', async () => {
    const { ports, database } = district;
    const { rows } = await database.connection.pool.query<{ now: string }>('select clock_timestamp() as now');
    const moment = rows[0]!.now;
    const at = (asOf?: string) => listRows(ports, officer(), { ...of(SPEAKERS), asOf, limit: 100 });
    const before = (await at()).rows;
    await set(SPEAKERS, 1, { 'so-cum-loa': '77' });
    await deleteRow(ports, officer(), { ...of(SPEAKERS), rowNo: 2 });
    await add(SPEAKERS, { thon: 'Khuổi Slao', 'hoat-dong': 'có' });
    expect((await at(moment)).rows).toEqual(before);
    expect((await at()).rows.map(({ rowNo }) => rowNo)).not.toEqual(before.map(({ rowNo }) => rowNo));
    expect((await at('2020-01-01T00:00:00.000000Z')).rows).toEqual([]);
    await restoreRow(ports, officer(), { ...of(SPEAKERS), rowNo: 2 });
  });

  it('[ROW-30] points at rows of which two cells cannot both be so', async () => {
    const reports = 'bao-cao-dich-vu-cong' as RegisterId;
    await add(reports, { 'den-ngay': '31/03/2024', 'tong-ho-so': '43', 'truc-tuyen': '60' });
    expect(await findSimilarRows(district.ports, officer(), of(reports))).toMatchObject([
      { code: 'row.impossible', severity: 'warning', at: { line: 1 }, params: { found: '60', expected: '43' } },
    ]);
  });

  it('[ROW-8] points at rows that look as if they were entered twice', async () => {
    await add(OFFICIALS, { 'ho-ten': 'Nông Văn Thử', 'co-may-tinh': 'có' });
    await add(OFFICIALS, { 'ho-ten': 'NONG VAN THU', 'co-may-tinh': 'có' });
    const similar = await findSimilarRows(district.ports, officer(), of(OFFICIALS));
    expect(similar).toMatchObject([
      { code: 'row.near-duplicate', severity: 'warning', at: { line: 2 }, params: { first: 1 } },
    ]);
  });
});
