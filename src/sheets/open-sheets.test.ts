import { describe, expect, it } from 'vitest';
import { allWords } from '../testing/index.ts';
import { openSheets } from './open-sheets.ts';
import { buildSheet, buildWorkbook, textCell } from './testing/build-workbook.ts';
import { reasons, unwrap } from './testing/read.ts';
import type { CellRow } from './workbook.ts';

const CSV = Buffer.from('Mã;Tên\n1;Nà Cáy\n');
const XLSX = buildSheet(`<row r="1">${textCell('A1', 'Mã')}${textCell('B1', 'Tên')}</row>`);

async function rowsOf(from: Buffer, name: string): Promise<readonly CellRow[]> {
  const workbook = unwrap(await openSheets({ name, from }));
  const rows: CellRow[] = [];
  unwrap(
    await workbook.readRows(0, (batch) => {
      rows.push(...batch);
    }),
  );
  workbook.close();
  return rows;
}

describe('one door for workbooks and lists saved as CSV', () => {
  it('goes by the bytes, whatever the file is called', async () => {
    const head = [
      { column: 1, value: 'Mã' },
      { column: 2, value: 'Tên' },
    ];
    for (const name of ['sổ.csv', 'sổ.xlsx']) {
      expect(await rowsOf(XLSX, name)).toEqual([{ number: 1, cells: head }]);
      expect((await rowsOf(CSV, name))[0]).toEqual({ number: 1, cells: head });
    }
  });

  it('holds both to the limits', async () => {
    for (const from of [CSV, XLSX]) {
      expect(reasons(await openSheets(from, { fileBytes: from.length - 1 }))).toEqual(['file.too-large']);
      expect((await openSheets(from, { fileBytes: from.length })).ok).toBe(true);
    }
  });

  it.each([
    ['TCVN3', Buffer.from('M\xb7;T\xaan th\xabn\r\n1;N\xb5 C\xb8y\r\n', 'latin1'), 'file.not-text'],
    ['windows-1258', Buffer.from('M\xe3;T\xean th\xf4n\r\n1;N\xe0 C\xe1y\r\n', 'latin1'), 'file.not-text'],
    ['UTF-16, as Excel saves "Unicode Text"', Buffer.from('\ufeffMã\tTên\r\n', 'utf16le'), 'file.not-text'],
    ['one byte that is no text', Buffer.from([0xff]), 'file.not-text'],
    ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), 'file.not-a-workbook'],
    ['a scanned PDF', Buffer.from('%PDF-1.7\n'), 'file.not-a-workbook'],
    ['a web page that a system calls .xls', Buffer.from('<html><table></table>'), 'file.not-a-workbook'],
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['blank lines', Buffer.from('\ufeff\r\n \r\n'), 'file.empty'],
    ['a workbook with macros', buildWorkbook({ extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'file.macro'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(reasons(await openSheets(bytes))).toEqual([code]);
  });

  it('says what to do about a list in an old encoding', async () => {
    const { issues } = await openSheets(Buffer.from('M\xb7;T\xaan th\xabn\r\n', 'latin1'));
    const words = allWords('vi')(`issue.${issues[0]!.code}`, issues[0]!.params);
    expect(words).toContain('Hãy mở bằng Excel rồi lưu lại dạng “CSV UTF-8 (*.csv)”');
    expect(words).toContain('TCVN3, VNI');
  });
});
