import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { CARDS, DISTRICT, digitalTeam, districtWithKey, TEAM } from '../../testing/harness/index.ts';
import { addRow, changeRow, deleteRow } from '../registers/change-row.ts';
import { erasePersonal } from './erase-personal.ts';
import { listDue } from './list-due.ts';

describe.runIf(hasServer)('personal data that is old', () => {
  let district: StoredDistrict;
  beforeEach(async () => {
    district = await districtWithKey();
  });
  afterEach(() => district.drop());

  const { add } = digitalTeam(() => district);
  const due = async (on: string, code?: string) => {
    const found = await listDue(district.ports, district.admin, { dueOn: on as Day, unit: code });
    return found.map(({ unit, register, rowNos, since }) => [unit.code, register.id, rowNos, since]);
  };
  /** Every change at a second of its own. */
  const tick = (day: string) => {
    let second = 0;
    return () => district.setClock(`${day}T00:00:${String(second++).padStart(2, '0')}.000000Z`);
  };

  it('[PER-10] is due from the first day of the year after its years have passed', async () => {
    district.setClock('2019-12-31T16:59:59.000000Z');
    const last = await add('Triệu Văn Mẫu', CARDS[0]);
    district.setClock('2019-12-31T17:00:00.000000Z');
    const first = await add('Hoàng Thị Mẫu', CARDS[1]);
    expect(await due('2024-12-31')).toEqual([]);
    expect(await due('2025-01-01')).toEqual([[DISTRICT.naCay, TEAM, [last], '2024-12-31']]);
    expect(await due('2025-12-31')).toEqual([[DISTRICT.naCay, TEAM, [last], '2024-12-31']]);
    expect(await due('2026-01-01')).toEqual([[DISTRICT.naCay, TEAM, [last, first], '2024-12-31']]);
  });

  it('[PER-10] counts from its own day where it has one, from the last change otherwise; erased it is due no more', async () => {
    const next = tick('2019-06-30');
    next();
    const kept = await add('Triệu Văn Mẫu', CARDS[0]);
    next();
    const old = await add('Hoàng Thị Mẫu', CARDS[1]);
    next();
    const gone = await add('Lò Văn Thử', CARDS[2]);
    next();
    await deleteRow(district.ports, district.admin, { unit: DISTRICT.naCay, register: TEAM, rowNo: gone });
    const broadcast = new Map([
      ['Ngày phát', '15/3/2018'],
      ['Người thực hiện', 'Hà Thị Mẫu'],
    ]);
    next();
    const diary = { unit: DISTRICT.naPhai, register: 'nhat-ky-truyen-thanh', cells: broadcast };
    expect(await addRow(district.ports, district.admin, diary)).toMatchObject({ done: true });
    district.setClock('2021-06-30T00:00:00.000000Z');
    const change = { unit: DISTRICT.naCay, register: TEAM, rowNo: kept };
    await changeRow(district.ports, district.admin, { ...change, cells: new Map([['Chức vụ', 'Bí thư']]) });

    const oldest = [DISTRICT.naPhai, 'nhat-ky-truyen-thanh', [1], '2023-12-31'];
    expect(await due('2024-01-01')).toEqual([oldest]);
    const all = await due('2025-01-01');
    expect(all).toHaveLength(2);
    expect(all).toContainEqual(oldest);
    expect(all).toContainEqual([DISTRICT.naCay, TEAM, [old, gone], '2024-12-31']);
    expect(await due('2025-01-01', DISTRICT.naPhai)).toEqual([oldest]);
    const erase = { unit: DISTRICT.naCay, register: TEAM, reason: 'Hết thời hạn lưu giữ', isAgreed: true };
    await erasePersonal(district.ports, district.admin, { ...erase, rowNos: [old, gone] });
    expect(await due('2025-01-01')).toEqual([oldest]);
  });
});
