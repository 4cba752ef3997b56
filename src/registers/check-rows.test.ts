import { describe, expect, it } from 'vitest';
import type { ColumnId, Day } from '../kernel/index.ts';
import { RowChecks } from './check-rows.ts';
import { formatPeriod, parsePeriod } from './periods.ts';
import type { RowValue } from './row.ts';
import { takeRows } from './take-rows.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';
import { alignVillages, toVillageNames } from './villages.ts';

const logbook = buildRegister(
  'nhat-ky',
  [
    buildColumn('village', { id: 'thon', title: 'Thôn', key: true }),
    buildColumn('date', { id: 'ngay', title: 'Ngày', key: true, required: true }),
    buildColumn('yes-no', { id: 'to-truong', title: 'Là Tổ trưởng', onlyOne: true }),
  ],
  { dated: 'ngay' as ColumnId },
);

const rowsOf = (...rows: readonly Record<string, RowValue>[]) =>
  rows.map((values, index) => ({ row: { line: index + 2, values }, unreadable: [] as readonly ColumnId[] }));
const toVillageList = (...names: readonly string[]) =>
  toVillageNames(names.map((thon, line) => ({ line, values: { thon } })));
const check = (rows: ReturnType<typeof rowsOf>, about: Partial<Parameters<typeof takeRows>[2]> = {}) =>
  takeRows(logbook, rows, { place: (row, column) => ({ line: row.line, path: column ?? '' }), ...about }).issues.map(
    ({ code, at }) => `${at.line} ${at.path} ${code}`,
  );

describe('rows looked at together', () => {
  it('are asked for what is blank, but not for what could not be read or has no column', () => {
    expect(check(rowsOf({ thon: 'A' }))).toEqual(['2 ngay value.required']);
    expect(check([{ row: { line: 2, values: { thon: 'A' } }, unreadable: ['ngay' as ColumnId] }])).toEqual([]);
    expect(check(rowsOf({ thon: 'A' }), { absent: new Set(['ngay' as ColumnId]) })).toEqual([]);
  });

  it('are one row entered twice when all keys agree but for case; marks make another name, a blank may', () => {
    const day = '2024-03-05';
    expect(check(rowsOf({ thon: 'Nà Cáy', ngay: day }, { thon: 'NÀ CÁY', ngay: day }))).toEqual([
      '3 thon row.duplicate-key',
    ]);
    expect(
      check(
        rowsOf({ thon: 'Nà Cáy', ngay: day }, { thon: 'Nà Cày', ngay: day }, { thon: 'Nà Cáy', ngay: '2024-03-06' }),
      ),
    ).toEqual([]);
    expect(check(rowsOf({ ngay: day }, { ngay: day }))).toEqual([]);
  });

  it('have one head of the team', () => {
    const ngay = '2024-03-05';
    expect(
      check(rowsOf({ ngay, 'to-truong': true }, { ngay, 'to-truong': false }, { ngay, 'to-truong': true })),
    ).toEqual(['4 to-truong row.only-one']);
  });

  it('are dated in the assessed year, first and last day included', () => {
    const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
    expect(check(rowsOf(...days.map((ngay) => ({ ngay: ngay as Day }))), { year: 2024 })).toEqual([
      '2 ngay value.date-outside-year',
      '5 ngay value.date-outside-year',
    ]);
  });

  it('name villages of the list, where there is one', () => {
    const rows = rowsOf({ thon: 'Nà Cáy', ngay: '2024-03-05' }, { thon: 'Nà Pài', ngay: '2024-03-05' });
    expect(check(rows, { villages: toVillageList('Thôn Nà Cáy', 'Thôn Nà Pò') })).toEqual([
      '3 thon value.unknown-village',
    ]);
    expect(check(rows)).toEqual([]);
    expect(toVillageList()).toBeUndefined();
  });

  it('tell a village that the list lacks once, where it stands first, with the number of further rows', () => {
    const names = ['Khuổi Mạ', 'Nà Cáy', 'KHUỔI  MẠ', 'Lũng Mười', 'Khuổi Mạ'];
    const rows = rowsOf(...names.map((thon, index) => ({ thon, ngay: `2024-03-0${index + 1}` })));
    const { issues } = takeRows(logbook, rows, {
      place: (row, column) => ({ line: row.line, path: column ?? '' }),
      villages: toVillageList('Nà Cáy'),
    });
    expect(issues.map(({ at, code, params }) => [at.line, code, params.found, params.more])).toEqual([
      [2, 'value.unknown-village', 'Khuổi Mạ', 2],
      [5, 'value.unknown-village', 'Lũng Mười', undefined],
    ]);
  });
});

describe('rows looked at chunk by chunk', () => {
  const days = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03'];
  const rows = rowsOf(
    ...days.map((ngay, index) => ({
      thon: ['Khuổi Mạ', 'Nà Cáy', 'Lũng Mười', 'khuổi mạ'][index] ?? '',
      ngay: ngay as Day,
    })),
    { thon: 'Nà Cáy' },
  );
  const context = {
    place: (row: { readonly line: number }) => ({ line: row.line }),
    villages: toVillageList('Nà Cáy'),
    year: 2024,
  };

  it.each([1, 2, 3, 5])('[REG-8] say the same in chunks of %d as together', (size) => {
    const checks = new RowChecks(logbook, context);
    const told = [];
    for (let at = 0; at < rows.length; at += size) told.push(...checks.check(rows.slice(at, at + size)));
    told.push(...checks.finish());
    expect(told).toEqual(takeRows(logbook, rows, context).issues);
    expect(told.map(({ code, at, params }) => [code, at.line, params.more])).toEqual([
      ['value.date-outside-year', 2, undefined],
      ['value.required', 6, undefined],
      ['value.unknown-village', 2, 1],
      ['value.unknown-village', 4, undefined],
    ]);
  });
});

describe('a village spelt another way', () => {
  const villages = toVillageList('Thôn Nà Cáy', 'Thôn Nà Cày', 'Bản Pò', 'Tổ dân phố 1');

  it.each([
    ['thôn nà cáy', 'Thôn Nà Cáy'],
    ['Nà Cày', 'Thôn Nà Cày'],
    ['ban po', 'Bản Pò'],
    ['Pò', 'Bản Pò'],
    ['1', 'Tổ dân phố 1'],
  ])('%s is %s', (written, name) => {
    expect(villages?.find(written)).toBe(name);
  });

  it('is not guessed where two villages could be meant', () => {
    expect(villages?.find('na cay')).toBeUndefined();
  });

  it('gets the spelling of the list in its row', () => {
    const row = { line: 5, values: { thon: 'pò', ngay: '2024-03-05' } };
    expect(villages && alignVillages(logbook, row, villages)).toEqual({
      line: 5,
      values: { thon: 'Bản Pò', ngay: '2024-03-05' },
    });
  });
});

describe('weeks and months as people write them', () => {
  it.each([
    ['Tuần 05/2024', '2024-W05'],
    ['tuan 5', '2024-W05'],
    ['Tuần thứ 52', '2024-W52'],
    ['Tháng 3/2023', '2023-03'],
    ['tháng 12 năm 2024', '2024-12'],
    ['2024-W05', '2024-W05'],
    ['2024-03', '2024-03'],
  ])('%s is %s', (text, key) => {
    expect(parsePeriod(text, 2024)).toBe(key);
  });

  it.each(['Tuần 53', 'Tháng 13', '3/2024', 'quý 1', ''])('"%s" is none of 2024', (text) => {
    expect(parsePeriod(text, 2024)).toBeUndefined();
  });

  it('are read back as they are written', () => {
    for (const key of ['2024-W05', '2024-03']) expect(parsePeriod(formatPeriod(key as never), 2020)).toBe(key);
  });
});
