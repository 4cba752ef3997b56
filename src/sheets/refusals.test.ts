import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { sniff } from './sniff.ts';
import { buildParts, buildSheet, buildWorkbook, textCell } from './testing/build-workbook.ts';
import { buildZip } from './testing/build-zip.ts';
import { readCells, reasons } from './testing/read.ts';

const ONE_ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

function ole(stream: string): Buffer {
  return Buffer.concat([OLE, Buffer.alloc(2048), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]);
}

async function refusedFor(bytes: Uint8Array, limits = {}): Promise<string[]> {
  const result = await readWorkbook(bytes, limits);
  expect(result.ok).toBe(false);
  return reasons(result);
}

describe('files that are no workbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty', 'file.empty'],
    ['a file of blank lines', Buffer.from('\ufeff \r\n\r\n'), 'empty', 'file.empty'],
    ['a list saved as text', Buffer.from('Mã;Tên\n1;Nà Cáy\n'), 'text', 'file.not-a-workbook'],
    ['a scanned PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf', 'file.not-a-workbook'],
    ['a web page that a system calls .xls', Buffer.from('\n<HTML><table></table>'), 'html', 'file.not-a-workbook'],
    ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), 'binary', 'file.not-a-workbook'],
    ['a zip of photos renamed to .xlsx', buildZip([{ name: 'a.jpg', data: 'x' }]), 'zip', 'file.not-a-workbook'],
    ['an empty zip', buildZip([]), 'zip', 'file.not-a-workbook'],
    ['a Word document renamed to .xlsx', buildWorkbook({ mainType: WORD }), 'docx', 'file.not-a-workbook'],
    [
      'a LibreOffice sheet',
      buildZip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: 'x' },
      ]),
      'ods',
      'file.not-a-workbook',
    ],
    ['an Excel 97–2003 file', ole('Workbook'), 'xls', 'file.old-excel'],
    ['an Excel file with a password', ole('EncryptedPackage'), 'encrypted', 'file.encrypted'],
    ['an old Word file', ole('WordDocument'), 'binary', 'file.not-a-workbook'],
    ['an Excel file with macros, renamed to .xlsx', buildWorkbook({ mainType: MACRO }), 'macro-workbook', 'file.macro'],
    [
      'a file with a macro part',
      buildWorkbook({ extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
      'macro-workbook',
      'file.macro',
    ],
    [
      'a zip with a password',
      buildZip([{ name: 'xl/workbook.xml', data: 'x', isEncrypted: true }]),
      'encrypted',
      'file.encrypted',
    ],
  ] as const)('%s', async (_, bytes, kind, code) => {
    expect(await sniff(bytes)).toBe(kind);
    expect(await refusedFor(bytes)).toEqual([code]);
  });

  it('knows a workbook by its bytes, whatever it is called, and names the file as people know it', async () => {
    expect(await sniff({ name: 'sổ hộ.txt', from: buildSheet(ONE_ROW) })).toBe('xlsx');
    const result = await readWorkbook({ name: 'sổ hộ.xlsx', from: Buffer.from('a;b') });
    expect(result.issues).toMatchObject([{ at: { file: 'sổ hộ.xlsx' }, params: { found: 'text' } }]);
  });
});

describe('damaged files', () => {
  const parts = buildParts({ sheets: [{ name: 'Hộ', rows: ONE_ROW }], shared: '<si><t>a</t></si>' });
  const replaced = (name: string, data: string, rest = {}) =>
    buildZip(parts.map((part) => (part.name === name ? { ...part, data, ...rest } : part)));
  const sheet = (rows: string) => buildSheet(rows);

  it.each([
    ['a download that broke off', buildSheet(ONE_ROW).subarray(0, -40)],
    ['a sheet that stops in the middle', replaced('xl/worksheets/s1.xml', '<worksheet><sheetData><row r="1">')],
    ['a changed byte', replaced('xl/worksheets/s1.xml', '<worksheet/>', { claimedChecksum: 7 })],
    ['less than announced', replaced('xl/worksheets/s1.xml', '<worksheet/>', { claimedSize: 99 })],
    ['bytes that do not inflate', replaced('xl/worksheets/s1.xml', '\xff\xff\xff', { isPacked: true })],
    ['a list of sheets that is missing', buildZip(parts.filter((part) => part.name !== 'xl/workbook.xml'))],
    ['a sheet that is missing', buildZip(parts.filter((part) => part.name !== 'xl/worksheets/s1.xml'))],
    ['a part twice', buildZip([...parts, { ...parts[2]!, name: 'XL/Workbook.xml' }])],
    ['a text that is missing', sheet('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')],
    ['rows out of order', sheet('<row r="2"/><row r="1"/>')],
    ['a cell in a wrong row', sheet('<row r="2"><c r="A1"><v>1</v></c></row>')],
    ['two cells in one place', sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['a number that is none', sheet('<row r="1"><c r="A1"><v>0x1F</v></c></row>')],
    ['a boolean that is none', sheet('<row r="1"><c r="A1" t="b"><v>2</v></c></row>')],
    ['an unknown reference', sheet(`<row r="1">${textCell('A1', '&hack;')}</row>`)],
    ['a DOCTYPE', replaced('xl/sharedStrings.xml', '<!DOCTYPE x [<!ENTITY a "b">]><sst/>')],
    ['another encoding', replaced('xl/sharedStrings.xml', '<?xml version="1.0" encoding="windows-1258"?><sst/>')],
    [
      'a sheet that two tabs share',
      replaced(
        'xl/workbook.xml',
        '<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="b" r:id="r1"/></sheets></workbook>',
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect((await refusedFor(bytes)).map((reason) => reason.split(' ')[0])).toEqual(['file.damaged']);
  });

  it('names the sheet that is damaged and still looks through the others', async () => {
    const bytes = buildWorkbook({
      sheets: [
        { name: 'Thôn', rows: '<row r="0"/>' },
        { name: 'Hộ', rows: `<row r="1">${textCell('A1', 'x'.repeat(9))}</row>` },
      ],
    });
    expect(await refusedFor(bytes, { cellText: 8 })).toEqual(['file.damaged at Thôn', 'sheet.cell-too-long at Hộ!A1']);
  });
});

describe('files over the limits', () => {
  it('a file larger than may be handed in', async () => {
    const result = await readWorkbook(buildSheet(ONE_ROW), { fileBytes: 100 });
    expect(result.issues).toMatchObject([{ code: 'file.too-large', params: { limit: 100, unit: 'bytes' } }]);
  });

  it('a file of too many parts', async () => {
    const extra = Array.from({ length: 20 }, (_, i) => ({ name: `xl/media/${i}.png`, data: '' }));
    expect(await refusedFor(buildSheet(ONE_ROW, { extra }), { parts: 20 })).toEqual(['file.too-many-parts']);
  });

  it('several reasons at once', async () => {
    const extra = [{ name: 'xl/vbaProject.bin', data: 'x', claimedSize: 600 * 1024 * 1024 }];
    expect(await refusedFor(buildSheet(ONE_ROW, { extra }))).toEqual(['file.zip-bomb', 'file.macro']);
  });

  it('many parts, each within the limit, all together too much', async () => {
    const extra = [1, 2, 3].map((i) => ({
      name: `xl/media/${i}.png`,
      data: 'x',
      isStored: false,
      claimedSize: 9 * 1024 * 1024,
    }));
    expect(await refusedFor(buildSheet(ONE_ROW, { extra }), { inflatedBytes: 20 * 1024 * 1024 })).toEqual([
      'file.zip-bomb',
    ]);
  });

  it('too many sheets', async () => {
    const bytes = buildWorkbook({ sheets: [{}, {}, {}] });
    expect(await refusedFor(bytes, { sheets: 2 })).toEqual(['sheet.too-many']);
  });

  it('one row more than the limit is refused, exactly the limit is read', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => '<row><c><v>1</v></c></row>').join('');
    expect(Object.keys(await readCells(buildSheet(rows(3)), { rows: 3 }))).toHaveLength(3);
    const result = await readWorkbook(buildSheet(rows(5)), { rows: 3 });
    expect(result.issues).toMatchObject([
      { code: 'sheet.too-many-rows', at: { sheet: 'Hộ gia đình' }, params: { limit: 3, found: 4 } },
    ]);
  });

  it('does not count rows and columns that are only coloured', async () => {
    const rows = `${ONE_ROW}<row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await readCells(buildSheet(rows), { rows: 1, columns: 1 })).toEqual({ A1: 1 });
  });

  it('says up to which column a sheet is filled that is too wide', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="F2"><v>1</v></c></row>';
    const result = await readWorkbook(buildSheet(rows), { columns: 3 });
    expect(result.issues).toMatchObject([
      { code: 'sheet.too-many-columns', at: { cell: 'D1' }, params: { limit: 3, found: 6 } },
    ]);
  });

  it('names every cell whose text is too long, wherever the text is kept', async () => {
    const long = 'ạ'.repeat(40_000);
    const shared = `<si><t>${long}</t></si>`;
    const rows = `<row r="1">${textCell('A1', long)}<c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="C2" t="s"><v>0</v></c></row>`;
    const result = await readWorkbook(buildSheet(rows, { shared }));
    expect(reasons(result)).toEqual(['A1', 'B1', 'C2'].map((cell) => `sheet.cell-too-long at Hộ gia đình!${cell}`));
    expect(result.issues[1]).toMatchObject({ params: { limit: 32_767, found: 40_000 } });
  });

  it('counts an escape as the one letter that it is', async () => {
    const cells = await readCells(buildSheet(`<row r="1">${textCell('A1', '_x000A_'.repeat(32_767))}</row>`));
    expect(cells.A1).toBe('\n'.repeat(32_767));
  });

  it('more cells, texts or merged ranges than may be kept', async () => {
    const shared = '<si><t>a</t></si><si><t>bcd</t></si>';
    const bytes = buildSheet(`${ONE_ROW}<row><c><v>2</v></c></row>`, { shared });
    for (const [limits, unit] of [
      [{ cells: 1 }, 'cells'],
      [{ sharedTexts: 1 }, 'texts'],
      [{ sharedText: 3 }, 'characters'],
    ] as const) {
      const result = await readWorkbook(bytes, limits);
      expect(result.issues).toMatchObject([{ code: 'file.too-large', params: { unit } }]);
    }
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    expect(await refusedFor(buildWorkbook({ sheets: [{ after }] }), { merges: 1 })).toEqual([
      'file.too-large at Trang 1',
    ]);
  });
});
