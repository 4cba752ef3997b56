import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { cellsOf, unwrap } from './testing/read.ts';

const DAY = new Date(Date.UTC(2024, 9, 6));

describe('files that another program wrote', () => {
  it('reads every kind of cell, sheets, hidden ones, and merged ranges', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Hộ gia đình',
          rows: [
            ['Mã', 'Họ & tên', 'Số khẩu', 'Thu nhập', 'Ngày', 'Nghèo'],
            ['0012', ' Nguyễn Thị "Hậu" <1>\nhai', 5, 45.25, DAY, true],
            [null, 'Nà Cáy', -3, 1e15, null, false],
          ],
          merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
        },
        { name: 'Danh mục', rows: [['a']], hidden: true },
      ],
    });
    const { sheets } = unwrap(await readWorkbook(bytes));
    expect(cellsOf(sheets[0]!)).toMatchObject({
      A1: 'Mã',
      B1: 'Họ & tên',
      F1: 'Nghèo',
      A2: '0012',
      B2: ' Nguyễn Thị "Hậu" <1>\nhai',
      C2: 5,
      D2: 45.25,
      E2: { day: '2024-10-06' },
      F2: true,
      B3: 'Nà Cáy',
      C3: -3,
      D3: 1e15,
      F3: false,
    });
    expect(sheets[0]!.merges).toEqual([{ firstRow: 1, firstColumn: 2, lastRow: 1, lastColumn: 3 }]);
    expect(sheets[1]).toMatchObject({ name: 'Danh mục', state: 'hidden' });
  });

  it('reads what is written as a stream, sizes after the data', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => [`Hộ ${i}`, i, DAY]);
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeXlsxStream(rows, { name: 'Hộ' })) chunks.push(chunk);
    const sheet = unwrap(await readWorkbook(Buffer.concat(chunks))).sheets[0]!;
    expect(sheet.rows).toHaveLength(3_000);
    expect(sheet.rows[2_999]!.cells.map((cell) => cell.value)).toEqual(['Hộ 2999', 2_999, { day: '2024-10-06' }]);
  });
});
