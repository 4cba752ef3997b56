import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { CARDS, DISTRICT, digitalTeam, districtWithKey, dump, TEAM } from '../../testing/harness/index.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { changeRow, deleteRow } from '../registers/change-row.ts';
import { erasePersonal } from './erase-personal.ts';

describe.runIf(hasServer)('personal data that is erased', () => {
  let district: StoredDistrict;
  beforeEach(async () => {
    district = await districtWithKey();
  });
  afterEach(() => district.drop());

  const { add, team, events } = digitalTeam(() => district);
  const request = (rowNos: readonly number[]) => {
    return { unit: DISTRICT.naCay, register: TEAM, rowNos, reason: 'Hết thời hạn lưu giữ', isAgreed: true };
  };
  const figures = async (unit: string) => {
    const { figures } = await unitFigures(district.ports, district.admin, { unit });
    return figures.map(({ figure, value }) => [figure, value]);
  };

  it('[PER-9] is gone from every version and from the history, and every figure stays', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    const change = { unit: DISTRICT.naCay, register: TEAM, rowNo };
    await changeRow(district.ports, district.admin, { ...change, cells: new Map([['Họ tên', 'Triệu Văn Mẫu Hai']]) });
    await changeRow(district.ports, district.admin, { ...change, cells: new Map([['CCCD', CARDS[1]]]) });
    await add('Hoàng Thị Mẫu', CARDS[2]);
    const before = await figures(DISTRICT.naCay);
    expect(before.some(([, value]) => value !== undefined)).toBe(true);

    const sealed = (await dump(district)).match(/enc:1:[^"\\]+/g) ?? [];
    expect(sealed).toHaveLength(4);
    await erasePersonal(district.ports, district.admin, request([rowNo]));
    const after = await dump(district);
    expect(after).not.toContain('Triệu Văn Mẫu Hai');
    expect(after).not.toMatch(/register_row[a-z_]*: .*Triệu Văn Mẫu/);
    expect(after).toContain('Hoàng Thị Mẫu');
    expect(sealed.filter((text) => after.includes(text))).toHaveLength(1);
    expect(await figures(DISTRICT.naCay)).toEqual(before);

    const [erased, other] = await team();
    expect(erased).toMatchObject({ rowNo, version: 4, values: { 'ho-ten': `đã xóa #${rowNo}` } });
    expect(erased?.erasedAt).toBeDefined();
    expect(other?.erasedAt).toBeUndefined();
    expect(await events('personal-erased')).toMatchObject([
      { payload: { register: TEAM, rows: [rowNo], reason: 'Hết thời hạn lưu giữ' } },
    ]);
  });

  it('[PER-9] does not come back by somebody who still sees it', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    await erasePersonal(district.ports, district.admin, request([rowNo]));
    const late = { unit: DISTRICT.naCay, register: TEAM, rowNo, version: 1, cells: new Map([['Chức vụ', 'Bí thư']]) };
    await expect(changeRow(district.ports, district.admin, late)).rejects.toMatchObject({
      code: 'row.changed-meanwhile',
    });
    const now = { ...late, version: 2 };
    await expect(changeRow(district.ports, district.admin, now)).rejects.toMatchObject({ code: 'row.erased' });
  });

  it('[PER-9] goes from deleted rows, too, and can be erased twice', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    await deleteRow(district.ports, district.admin, { unit: DISTRICT.naCay, register: TEAM, rowNo });
    await erasePersonal(district.ports, district.admin, request([rowNo]));
    await erasePersonal(district.ports, district.admin, request([rowNo, rowNo]));
    expect(await team()).toEqual([]);
    expect(await dump(district)).not.toMatch(/register_row[a-z_]*: .*Triệu Văn Mẫu/);
  });

  it('[PER-9] is erased only when that is said and allowed, all rows or none', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    const erase = (more: Partial<Parameters<typeof erasePersonal>[2]>, actor = district.admin) =>
      erasePersonal(district.ports, actor, { ...request([rowNo]), ...more });
    await expect(erase({ isAgreed: false })).rejects.toMatchObject({ code: 'personal.not-confirmed' });
    await expect(erase({ reason: 'xóa' })).rejects.toMatchObject({ code: 'personal.reason-missing' });
    await expect(erase({ register: 'thu-tuc-hanh-chinh' })).rejects.toMatchObject({ code: 'personal.not-personal' });
    await expect(erase({}, district.officer(DISTRICT.naCay))).rejects.toMatchObject({ code: 'personal.no-right' });
    await expect(erase({ rowNos: [rowNo, 7, 9] })).rejects.toMatchObject({
      code: 'personal.rows-not-found',
      params: { found: ['7', '9'] },
    });
    expect((await team())[0]).toMatchObject({ version: 1, values: { 'ho-ten': 'Triệu Văn Mẫu' } });
    expect(await events('personal-erased')).toEqual([]);
  });
});
