import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeRows, typeVillages } from '../../testing/harness/index.ts';
import { addRow, changeRow, deleteRow } from './change-row.ts';
import { confirmRegister } from './confirm-register.ts';
import { confirmationStatus } from './confirmation-status.ts';

const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

describe.runIf(hasServer)('what became of a confirmed register', () => {
  let district: StoredDistrict;
  let roles: readonly string[];
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    roles = district.ports.law.current().catalogue.registers.get(SPEAKERS)!.confirmedBy;
    await typeVillages(district);
    await typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'so-cum-loa': '2', 'hoat-dong': 'có' },
      { thon: 'Pác Lùng', 'so-cum-loa': '2', 'hoat-dong': 'có' },
    ]);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = (register: RegisterId = SPEAKERS) => ({ unit: DISTRICT.naPhai, register });
  const add = (register: RegisterId, values: Readonly<Record<string, string>>) =>
    addRow(district.ports, officer(), { ...of(register), cells: new Map(Object.entries(values)) });
  const set = (rowNo: number, column: string, text: string) =>
    changeRow(district.ports, officer(), { ...of(), rowNo, cells: new Map([[column, text]]) });
  const status = async () => (await confirmationStatus(district.ports, officer(), of())).registers[0]!;

  it('[CFM-2] a later change shows beside it, row by row: added, changed from what to what, deleted, by whom', async () => {
    await confirmRegister(district.ports, officer(), { ...of(), person: 'Nông Văn Thử', role: roles[0]! });
    await set(1, 'so-cum-loa', '3');
    await add(SPEAKERS, { thon: 'Khuổi Slao', 'hoat-dong': 'không' });
    await deleteRow(district.ports, officer(), { ...of(), rowNo: 2 });
    const [line] = (await status()).lines;
    expect(line?.since).toMatchObject([
      { rowNo: 1, kind: 'changed', changes: [{ column: 'so-cum-loa', from: 2, to: 3 }], by: { name: 'Hoàng Thị Mẫu' } },
      { rowNo: 2, kind: 'deleted' },
      { rowNo: 3, kind: 'added' },
    ]);
    // Put back as it was, it holds again but for what really differs.
    await set(1, 'so-cum-loa', '2');
    expect((await status()).lines[0]?.since.map(({ rowNo }) => rowNo)).toEqual([2, 3]);
  });

  it('[CFM-8] a role has confirmed a list when it has confirmed every village that the rows speak of', async () => {
    const { ports, admin } = district;
    const unit = DISTRICT.banThu;
    const add = (register: RegisterId, values: Readonly<Record<string, string>>) =>
      addRow(ports, admin, { unit, register, cells: new Map(Object.entries(values)) });
    for (const name of ['Thôn Nà Mới', 'Thôn Nà Cũ', 'Thôn Nà Vắng']) await add(VILLAGE_LIST, { thon: name });
    for (const thon of ['Nà Mới', 'Nà Cũ']) await add(SPEAKERS, { thon, 'hoat-dong': 'có' });
    const missing = async () =>
      (await confirmationStatus(ports, admin, { unit, register: SPEAKERS })).registers[0]!.missing;
    const confirm = (village: string) =>
      confirmRegister(ports, admin, { unit, register: SPEAKERS, village, person: 'Vi Thị Nháp', role: roles[0]! });
    await confirm('Nà Mới');
    expect(await missing()).toEqual(roles);
    await confirm('Nà Cũ');
    expect(await missing()).toEqual(roles.slice(1));
    await add(SPEAKERS, { thon: 'Nà Vắng', 'hoat-dong': 'không' });
    expect(await missing()).toEqual(roles);
  });

  it('[CFM-8] a confirmed list shows among those of its unit when its last row is gone', async () => {
    const { ports, admin } = district;
    const target = { unit: DISTRICT.banThu, register: OFFICIALS };
    const role = ports.law.current().catalogue.registers.get(OFFICIALS)!.confirmedBy[0]!;
    await addRow(ports, admin, { ...target, cells: new Map([['ho-ten', 'Nông Văn Thử']]) });
    await confirmRegister(ports, admin, { ...target, person: 'Vi Thị Nháp', role });
    await deleteRow(ports, admin, { ...target, rowNo: 1 });
    const { registers } = await confirmationStatus(ports, admin, { unit: DISTRICT.banThu });
    expect(registers.find(({ register }) => register.id === OFFICIALS)).toMatchObject({
      rows: 0,
      lines: [{ since: [{ rowNo: 1, kind: 'deleted', by: { name: 'Nông Văn Thử' } }] }],
    });
  });
});
