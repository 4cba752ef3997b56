import { describe, expect, it } from 'vitest';
import { columns, painter, table, wrap } from './terminal.ts';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe('[CLI-2] tables fit the window', () => {
  const rows = [
    ['  8.3', 'Chưa đạt', 'Hệ thống loa hoạt động ở ít nhất hai phần ba số thôn của xã', '3/4 điều kiện đạt'],
    ['  8.4', 'Đạt', 'Ứng dụng công nghệ thông tin', '4/4 điều kiện đạt; cần đạt tất cả'],
  ];

  it('with room enough each row is one line', () => {
    expect(columns(rows, 200).split('\n')).toHaveLength(2);
  });
  it.each([110, 80, 60, 40])('in %d columns no line is longer, and no word is lost', (width) => {
    const text = columns(rows, width);
    expect(widest(text)).toBeLessThanOrEqual(width);
    const words = (lines: string) => lines.split(/\s+/).filter((word) => word !== '');
    expect(words(text).sort()).toEqual(rows.flatMap((row) => row.flatMap(words)).sort());
  });
  it('a code without spaces stays whole while there is room, and is broken where there is none', () => {
    const codes = [['lang-son/xa-ntm-nang-cao-2022', 'Xã nông thôn mới nâng cao của tỉnh Lạng Sơn năm 2022']];
    expect(columns(codes, 60)).toContain('lang-son/xa-ntm-nang-cao-2022');
    const narrow = columns(codes, 24);
    expect(widest(narrow)).toBeLessThanOrEqual(24);
  });
  it('colour does not run into the next column where a cell goes on below', () => {
    const text = columns([[painter(true)('not-met', 'Chưa đủ dữ liệu'), 'Xã Nà Phai']], 20);
    for (const line of text.split('\n').filter((one) => one.includes('[33m') || one.includes('[31m')))
      expect(line.indexOf('[39m')).toBeLessThan(line.includes('Xã') ? line.indexOf('Xã') : line.length);
    expect(text.split('\n').length).toBeGreaterThan(1);
  });
  it('a text of several lines in a cell is one paragraph', () => {
    expect(columns([['Ghi chú', 'dòng một\ndòng hai']], 80)).toBe('Ghi chú  dòng một dòng hai');
  });
  it('letters with marks typed on a phone count as one', () => {
    expect(columns([['Xã Nà Phai'.normalize('NFD'), 'x']], 13)).toBe(`${'Xã Nà Phai'.normalize('NFD')}  x`);
  });
});

describe('[CLI-2] a register with many columns', () => {
  const headings = ['', 'Thôn', 'Họ và tên', 'Chức danh', 'Số điện thoại', 'Ngày', 'Ghi chú', 'Loại'];
  const row = ['  3', 'Nà Cáy', 'Nông Văn Thử', '', '0900000000', '01/02/2024', 'không', 'FM'];

  it('is a table where it can be read', () => {
    expect(table(headings, [row], 120).split('\n')[0]).toContain('Họ và tên');
  });
  it('else each row says its headings itself, blank cells left out, the last one there', () => {
    const text = table(headings, [row], 60);
    expect(text.split('\n')).toEqual([
      '  3',
      '    Thôn           Nà Cáy',
      '    Họ và tên      Nông Văn Thử',
      '    Số điện thoại  0900000000',
      '    Ngày           01/02/2024',
      '    Ghi chú        không',
      '    Loại           FM',
    ]);
  });
});

it('wrap breaks at spaces behind an indent', () => {
  expect(wrap('một hai ba bốn', 8, '  ')).toBe('  một\n  hai ba\n  bốn');
});
