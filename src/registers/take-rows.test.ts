import { describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { ColumnId } from '../kernel/index.ts';
import type { CheckedRow } from './check-rows.ts';
import { toClashIssue } from './clash.ts';
import type { Row } from './row.ts';
import { clashesWithStored, RowTaker, takeRows } from './take-rows.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';
import { VillageNames } from './villages.ts';

const SAYS = 'to-truong' as ColumnId;
const members = buildRegister('thanh-vien', [
  buildColumn('village', { id: 'thon', title: 'Thôn', key: true }),
  buildColumn('text', { id: 'ho-ten', title: 'Họ tên', key: true, required: true }),
  buildColumn('yes-no', { id: 'to-truong', title: 'Là Tổ trưởng', onlyOne: true }),
]);
const place = (row: Row, column?: ColumnId) => ({ line: row.line, path: column ?? '' });
const entries = (...rows: readonly Row['values'][]): readonly CheckedRow[] =>
  rows.map((values, index) => ({ row: { line: index + 2, values }, unreadable: [] }));
const member = (thon: string, name: string, isHead?: boolean) =>
  ({ thon, 'ho-ten': name, ...(isHead === undefined ? {} : { 'to-truong': isHead }) }) as Row['values'];
const villages = new VillageNames(['Thôn Nà Cáy', 'Thôn Pác Lùng']);

describe('rows on their way into a register', () => {
  it('[REG-16] are compared with their villages spelt as the list spells them', () => {
    const list = entries(member('nà cáy', 'A'), member('Thôn Nà Cáy', 'a'), member('Pác Lùng', 'A'));
    const { rows, issues } = takeRows(members, list, { place, villages });
    expect(rows.map(({ row }) => row.values['thon' as ColumnId])).toEqual([
      'Thôn Nà Cáy',
      'Thôn Nà Cáy',
      'Thôn Pác Lùng',
    ]);
    expect(issues).toMatchObject([{ code: 'row.duplicate-key', at: { line: 3, path: 'thon' }, params: { first: 2 } }]);
  });

  it('[REG-16] one by one say what they say together, whoever compares their keys', () => {
    const list = entries(member('Nà Cáy', 'A', true), member('Nà Cáy', 'B', true), member('Nà Cáy', 'A', false));
    const together = takeRows(members, list, { place, villages }).issues.map(({ code, at }) => `${code} ${at.line}`);
    expect(together).toEqual(['row.duplicate-key 4', 'row.only-one 3']);
    for (const keys of ['here', 'elsewhere'] as const) {
      const taker = new RowTaker(members, { place, villages, keys });
      const clashes = list.flatMap((entry) => taker.take(entry).clashes);
      const told = clashes
        .map((clash) => toClashIssue(members, clash, place))
        .map(({ code, at }) => `${code} ${at.line}`);
      expect(told.sort()).toEqual(keys === 'here' ? together : ['row.only-one 3']);
    }
  });

  it('[REG-16] keep two villages apart that are spelt nearly alike on the village list itself', () => {
    const list = buildRegister(VILLAGE_LIST, [buildColumn('village', { id: 'thon', title: 'Thôn', key: true })]);
    const taken = takeRows(list, entries({ ['thon' as ColumnId]: 'Nà Cày' }), {
      place,
      villages: new VillageNames(['Nà Cáy']),
    });
    expect(taken.rows.map(({ row }) => row.values)).toEqual([{ thon: 'Nà Cày' }]);
    expect(taken.issues).toEqual([]);
  });

  it('[REG-16] are held against what is stored beside them', () => {
    const row = { line: 0, values: member('Thôn Nà Cáy', 'A', true) };
    const held = (beside: Parameters<typeof clashesWithStored>[2], at = row) =>
      clashesWithStored(members, at, beside).map((clash) => {
        const { code, params } = toClashIssue(members, clash, place);
        return [code, params.first, params.firstIn];
      });
    expect(held({ saying: new Map() })).toEqual([]);
    expect(held({ withKey: 4, saying: new Map([[SAYS, 7]]) })).toEqual([
      ['row.duplicate-key', 4, 'register'],
      ['row.only-one', 7, 'register'],
    ]);
    expect(held({ saying: new Map([[SAYS, 7]]) }, { line: 0, values: member('Thôn Nà Cáy', 'A', false) })).toEqual([]);
  });
});
