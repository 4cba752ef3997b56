import { describe, expect, it } from 'vitest';
import { buildColumn, buildRegister } from '../../registers/testing/build-register.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import { HeadingWords } from './heading-words.ts';
import { ListEnd } from './list-end.ts';
import { recogniseHeadings } from './recognise-headings.ts';

const officials = buildRegister('can-bo', [
  buildColumn('text', { id: 'ho-ten', title: 'Họ tên', required: true }),
  buildColumn('text', { id: 'chuc-vu', title: 'Chức vụ' }),
  buildColumn('yes-no', { id: 'may-tinh', title: 'Có máy tính' }),
]);

type Lines = readonly (readonly (string | number | null)[])[];

/** The list below these headings: A1 to D1. */
function listOf(lines: Lines) {
  const sheet = buildSheet('Cán bộ', [['STT', 'Họ tên', 'Chức vụ', 'Có máy tính'], ...lines]);
  const list = new ListEnd(recogniseHeadings(sheet, officials)!, new HeadingWords(officials));
  const kinds = sheet.rows.slice(1).map((row) => `${row.number} ${list.classify(row).kind}`);
  return { list, kinds };
}
const kindsOf = (lines: Lines) => listOf(lines).kinds;

const PERSON = [1, 'Nông Văn Thử', 'Chủ tịch', 'có'] as const;
const GAP = [] as const;

describe('a line of a list', () => {
  it('is a row, whatever its first words are, while the list goes on', () => {
    expect(kindsOf([PERSON, ['', 'Chủ tịch Hội Nông dân', 'Thành viên', 'không'], PERSON])).toEqual([
      '2 row',
      '3 row',
      '4 row',
    ]);
    expect(kindsOf([PERSON, ['', 'Người lập danh sách'], PERSON])).toEqual(['2 row', '3 row', '4 row']);
    expect(kindsOf([[7]])).toEqual(['2 row']);
  });

  it('is a caption where it only parts the list: a numbered title alone, or the headings once more', () => {
    expect(kindsOf([[null, 'I. Khối Đảng'], PERSON, ['II', 'Khối chính quyền'], PERSON])).toEqual([
      '2 caption',
      '3 row',
      '4 caption',
      '5 row',
    ]);
    expect(
      kindsOf([
        [null, 'Họ tên', 'Chức vụ', 'Có máy tính'],
        [null, 'VI VĂN THỬ'],
      ]),
    ).toEqual(['2 caption', '3 row']);
  });

  it.each(['Tổng cộng', 'Cộng:', 'Tổng số (3 người)', 'TOÀN XÃ'])('is a sum where it begins with %s', (words) => {
    expect(kindsOf([PERSON, [words, null, null, 3]])).toEqual(['2 row', '3 total']);
  });

  it('is an end below a gap or a sum: signatures, and everything after them', () => {
    expect(kindsOf([PERSON, GAP, ['Người lập danh sách'], ['Nông Văn Thử']])).toEqual(['2 row', '4 end', '5 end']);
    expect(kindsOf([PERSON, ['Cộng'], ['TM. ỦY BAN NHÂN DÂN']])).toEqual(['2 row', '3 total', '4 end']);
    expect(kindsOf([PERSON, GAP, [null, 'Nà Phai, ngày 5 tháng 3 năm 2024']])).toEqual(['2 row', '4 end']);
  });

  it('is no end where something stands in it that a column asks for', () => {
    expect(kindsOf([PERSON, GAP, [2, 'Trưởng thôn Nà Cáy', 'Thành viên', 'có']])).toEqual(['2 row', '4 row']);
  });

  it('makes the end unclear where an entry stands below it; that is said once', () => {
    const { list, kinds } = listOf([PERSON, GAP, ['Người lập danh sách'], PERSON, PERSON]);
    expect(kinds).toEqual(['2 row', '4 end', '5 unclear', '6 end']);
    expect(list.isUnclear).toBe(true);
  });
});

describe('what ended a list', () => {
  it('is told with its place, but not the block of our own lists that nobody has filled', () => {
    expect(listOf([PERSON, GAP, ['Người lập biểu']]).list.told).toEqual({ row: 4, column: 1, found: 'Người lập biểu' });
    expect(listOf([PERSON, GAP, ['Người lập danh sách'], ['(Ký, ghi rõ họ tên)']]).list.told).toBeUndefined();
    expect(listOf([PERSON, GAP, ['Người lập danh sách'], ['Nông Văn Thử']]).list.told).toMatchObject({ row: 4 });
    expect(listOf([PERSON]).list.told).toBeUndefined();
  });
});
