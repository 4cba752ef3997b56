import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSimilarRows, findNearDuplicates, findSameContent } from './near-duplicates.ts';
import { findOneLetterApart } from './one-letter-apart.ts';
import type { RowValue } from './row.ts';
import { buildColumn, buildRegister } from './testing/build-register.ts';

const people = buildRegister('nguoi', [
  buildColumn('text', { id: 'ho-ten', title: 'Họ tên', key: true, personal: 'basic' }),
  buildColumn('choice', { id: 'cap', key: true }),
  buildColumn('phone', { id: 'so-may', personal: 'basic' }),
  buildColumn('text', { id: 'cccd', personal: 'sensitive' }),
  buildColumn('village', { id: 'thon' }),
  buildColumn('text', { id: 'chuc-vu' }),
]);
const rowsOf = (...rows: readonly Record<string, RowValue>[]) =>
  rows.map((values, index) => ({ line: index + 2, values: { cap: 'xa', ...values } }));
const near = (...rows: readonly Record<string, RowValue>[]) =>
  findNearDuplicates(people, rowsOf(...rows)).map(
    ({ row, earlier, reason }) => `${row.line}~${earlier.line} ${reason}`,
  );
const names = (...list: readonly string[]) => near(...list.map((name) => ({ 'ho-ten': name })));

describe('a person entered twice, a little differently', () => {
  it.each([
    ['NGUYEN VAN THU', 'writing'],
    ['Nguyễn  Văn-Thử', 'writing'],
    ['NguyễnVăn Thử', 'writing'],
    ['Nguyễn Văn Thư', 'writing'],
    ['Văn Thử Nguyễn', 'order'],
    ['Nguyễn Văng Thử', 'letter'],
    ['Nguyễn Vă Thử', 'letter'],
    ['Nguyễn Văm Thử', 'letter'],
    ['Nguyễn Vna Thử', 'letter'],
    ['Nguyễn Văn Tử', 'letter'],
    ['Guyễn Văn Thử', 'letter'],
  ])('[REG-13] Nguyễn Văn Thử and %s: %s', (other, reason) => {
    expect(names('Nguyễn Văn Thử', other)).toEqual([`3~2 ${reason}`]);
    expect(names(other, 'Nguyễn Văn Thử')).toEqual([`3~2 ${reason}`]);
  });

  it.each([
    ['Nguyễn Văn Thử', 'nguyễn văn thử'],
    ['Nguyễn Văn Thử', 'Nguyễn Văn Thuận'],
    ['Nguyễn Văn Thử', 'Nguyễn Văm Thừa'],
    ['Điểm bưu chính 1', 'Điểm bưu chính 2'],
    ['Điểm bưu chính 1', 'Điểm bưu chính 11'],
    ['Trường mầm non A', 'Trường mầm non B'],
    ['Nà Cáy', 'Nà Láy'],
  ])('[REG-13] %s and %s: the very same key, or another one', (one, other) => {
    expect(names(one, other)).toEqual([]);
  });

  it('[REG-13] each row once, with the earliest it is nearest to', () => {
    expect(names('Hoàng Thị Mẫu', 'Hoang Thi Mau', 'HOÀNG THỊ MẪN', 'Thị Mẫu Hoàng', 'Hoàng Thị Mâu')).toEqual([
      '3~2 writing',
      '4~2 letter',
      '5~2 order',
      '6~2 writing',
    ]);
  });

  it('[REG-13] a letter matters less from six letters on', () => {
    expect(names('Nà Cáy', 'Nà Láy', 'Nà Cáyy', 'Nà Láyy')).toEqual(['5~4 letter']);
  });

  it('[REG-13] the other keys must be the same to the letter', () => {
    expect(near({ 'ho-ten': 'Nông Văn Thử', cap: 'xa' }, { 'ho-ten': 'Nong Van Thu', cap: 'xam' })).toEqual([]);
    expect(near({ 'ho-ten': 'Nông Văn Thử', cap: 'xa' }, { 'ho-ten': 'Nong Van Thu', cap: 'xa' })).toHaveLength(1);
  });

  it.each([
    ['so-may', '0900000001', '0900000002'],
    ['cccd', '001099000001', '001099000002'],
    ['thon', 'Nà Cáy', 'Nà Pò'],
  ])('[REG-14] not where %s says that they are two', (column, one, other) => {
    const pair = (a: string, b: string) =>
      near({ 'ho-ten': 'Nông Văn Thử', [column]: a }, { 'ho-ten': 'Nong Van Thu', [column]: b });
    expect(pair(one, other)).toEqual([]);
    expect(pair(one, one)).toEqual(['3~2 writing']);
    expect(near({ 'ho-ten': 'Nông Văn Thử', [column]: one }, { 'ho-ten': 'Nong Van Thu' })).toEqual(['3~2 writing']);
  });

  it('[REG-14] a phone number is the same with and without +84; another one further up does not hide a match', () => {
    expect(
      near(
        { 'ho-ten': 'Nông Văn Thử', 'so-may': '0900000001' },
        { 'ho-ten': 'Nong Văn Thử', 'so-may': '0900000002' },
        { 'ho-ten': 'Nong Van Thu', 'so-may': '+84 900 000 002' },
      ),
    ).toEqual(['4~3 writing']);
  });

  it('[REG-13] as the village of another list is to the letter, on the village list loosely', () => {
    const column = buildColumn('village', { id: 'thon', key: true });
    const rows = rowsOf({ thon: 'Thôn Nà Cáy' }, { thon: 'Thôn Nà Cày' });
    expect(findNearDuplicates(buildRegister('loa-theo-thon', [column]), rows)).toEqual([]);
    expect(findNearDuplicates(buildRegister('danh-muc-thon', [column]), rows)).toHaveLength(1);
  });

  it('[REG-13] is a warning with both, the sensitive masked', () => {
    const cards = buildRegister('the', [
      buildColumn('text', { id: 'so', title: 'Số', key: true, personal: 'sensitive' }),
    ]);
    const issues = checkSimilarRows(cards, rowsOf({ so: 'AB12345678' }, { so: 'AC12345678' }), {
      place: ({ line }) => ({ line }),
    });
    expect(issues).toMatchObject([
      {
        code: 'row.near-duplicate',
        severity: 'warning',
        at: { line: 3 },
        params: { first: 2, found: '•••••••678', nearest: '•••••••678', reason: 'letter' },
      },
    ]);
  });
});

describe('rows of a register without keys', () => {
  const logbook = buildRegister('nhat-ky', [
    buildColumn('date', { id: 'ngay' }),
    buildColumn('text', { id: 'tin' }),
    buildColumn('yes-no', { id: 'phat' }),
  ]);
  const lines = (...rows: readonly Record<string, RowValue>[]) =>
    rows.map((values, index) => ({ line: index + 2, values }));

  it('[REG-15] that say the very same are flagged; those that merely count are not', () => {
    const rows = lines(
      { ngay: '2024-03-05', tin: 'A' },
      { ngay: '2024-03-05', tin: 'a' },
      { tin: 'A', ngay: '2024-03-05' },
      { phat: true },
      { phat: true },
    );
    expect(findSameContent(logbook, rows).map(({ row, earlier }) => [row.line, earlier.line])).toEqual([[4, 2]]);
    expect(checkSimilarRows(logbook, rows, { place: ({ line }) => ({ line }) })).toMatchObject([
      { code: 'row.same-content', severity: 'warning', at: { line: 4 }, params: { first: 2 } },
    ]);
    expect(findSameContent(people, rowsOf({ 'ho-ten': 'A' }, { 'ho-ten': 'A' }))).toEqual([]);
  });
});

describe('texts one letter apart', () => {
  /** Every way to be one letter apart, letter by letter. */
  function isApart(a: string, b: string): boolean {
    const letters = [...'abc'];
    const others = [...a].flatMap((_, at) => [
      a.slice(0, at) + a.slice(at + 1),
      ...letters.flatMap((letter) => [
        a.slice(0, at) + letter + a.slice(at + 1),
        a.slice(0, at) + letter + a.slice(at),
      ]),
      a.slice(0, at) + (a[at + 1] ?? '') + a[at] + a.slice(at + 2),
    ]);
    return a !== b && [...others, ...letters.map((letter) => a + letter)].includes(b);
  }

  it('[REG-13] are those that a slow search finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 6, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 25 }), (texts) => {
        const slow = texts.flatMap((b, later) =>
          texts.slice(0, later).flatMap((a, earlier) => (isApart(a, b) ? [[later, earlier]] : [])),
        );
        expect(findOneLetterApart(texts)).toEqual(slow);
      }),
    );
  });

  it('[REG-13] are compared up to 120 letters', () => {
    const pair = (length: number) => findOneLetterApart(['a'.repeat(length), `b${'a'.repeat(length - 1)}`]);
    expect([pair(120).length, pair(121).length]).toEqual([1, 0]);
  });
});
