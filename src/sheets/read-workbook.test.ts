import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { buildSheet, buildWorkbook, textCell } from './testing/build-workbook.ts';
import { cellsOf, readCells, unwrap } from './testing/read.ts';

describe('texts as officers typed them', () => {
  it('reads a name that a phone wrote with separate marks as the same name', async () => {
    const cells = await readCells(buildSheet(`<row r="1">${textCell('A1', 'Nguyễn Văn Hậu'.normalize('NFD'))}</row>`));
    expect(cells).toEqual({ A1: 'Nguyễn Văn Hậu' });
  });

  it('keeps the leading zero of a phone number that was typed as text', async () => {
    expect(await readCells(buildSheet(`<row r="1">${textCell('A1', '0912345678')}</row>`))).toEqual({
      A1: '0912345678',
    });
  });

  it('shows a phone number typed as a number with the zeros that the sheet shows', async () => {
    const bytes = buildSheet('<row r="2"><c r="B2" s="1"><v>912345678</v></c><c r="C2"><v>912345678</v></c></row>', {
      formats: ['0000000000'],
    });
    expect(await readCells(bytes)).toEqual({ B2: '0912345678', C2: 912345678 });
  });

  it('joins a text in several fonts, spaces between the runs included', async () => {
    const shared = '<si><r><rPr><b/></rPr><t xml:space="preserve">Thôn </t></r><r><t>Nà Cáy</t></r></si>';
    expect(await readCells(buildSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { shared }))).toEqual({
      A1: 'Thôn Nà Cáy',
    });
  });

  it('leaves out the reading aids that some keyboards add', async () => {
    const text = '<t>Sổ hộ</t><rPh sb="0" eb="1"><t>SO HO</t></rPh><phoneticPr fontId="1"/>';
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${text}</is></c></row>`;
    const cells = await readCells(buildSheet(rows, { shared: `<si>${text}</si>` }));
    expect(cells).toEqual({ A1: 'Sổ hộ', B1: 'Sổ hộ' });
  });

  it('reads a line break however the file writes it', async () => {
    const row = [textCell('A1', 'một_x000A_hai'), textCell('B1', 'một&#10;hai'), textCell('C1', 'một\r\nhai')].join('');
    const cells = await readCells(buildSheet(`<row r="1">${row}</row>`));
    expect(cells).toEqual({ A1: 'một\nhai', B1: 'một\nhai', C1: 'một\nhai' });
  });

  it('takes an escaped escape for the letters that it stands for', async () => {
    const row = textCell('A1', '_x005F_x000A_') + textCell('B1', '_x0000_') + textCell('C1', '_x00e_');
    expect(await readCells(buildSheet(`<row r="1">${row}</row>`))).toEqual({
      A1: '_x000A_',
      B1: '_x0000_',
      C1: '_x00e_',
    });
  });

  it('neither trims nor tidies: that is for whoever knows the column', async () => {
    expect(await readCells(buildSheet(`<row r="1">${textCell('A1', '  Nà  Cáy ')}</row>`))).toEqual({
      A1: '  Nà  Cáy ',
    });
  });

  it('reads signs that XML must escape', async () => {
    const row = textCell('A1', 'A &amp; B &lt; &quot;C&quot; &apos;&#x1EA1;&#7841;');
    expect(await readCells(buildSheet(`<row r="1">${row}</row>`))).toEqual({ A1: 'A & B < "C" \'ạạ' });
  });
});

describe('dates', () => {
  it('reads the three ways in which dates are formatted as one day', async () => {
    const cell = (address: string, style: number) => `<c r="${address}" s="${style}"><v>45571</v></c>`;
    const bytes = buildSheet(`<row r="1">${cell('A1', 1)}${cell('B1', 2)}${cell('C1', 3)}</row>`, {
      formats: [14, 'dd/mm/yyyy', '[$-42A]d "tháng" m "năm" yyyy;@'],
    });
    const day = { day: '2024-10-06' };
    expect(await readCells(bytes)).toEqual({ A1: day, B1: day, C1: day });
  });

  it('keeps the day and drops the hour of a date with time', async () => {
    const bytes = buildSheet('<row r="1"><c r="A1" s="1"><v>45571.75</v></c></row>', { formats: [22] });
    expect(await readCells(bytes)).toEqual({ A1: { day: '2024-10-06' } });
  });

  it('counts from 1904 in a file from an old Mac', async () => {
    const bytes = buildSheet('<row r="1"><c r="A1" s="1"><v>44109</v></c></row>', { formats: [14], is1904: true });
    expect(await readCells(bytes)).toEqual({ A1: { day: '2024-10-06' } });
  });

  it('reads a date cell in ISO form', async () => {
    const rows = '<row r="1"><c r="A1" t="d"><v>2024-10-06T00:00:00</v></c><c r="B1" t="d"><v>13:30:00</v></c></row>';
    expect(await readCells(buildSheet(rows))).toEqual({ A1: { day: '2024-10-06' }, B1: '13:30:00' });
  });

  it('leaves a time of day, an amount in đồng and a plain number as numbers', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>45571</v></c><c r="C1"><v>4.5</v></c></row>';
    const bytes = buildSheet(rows, { formats: ['h:mm', '#,##0 "đồng/ngày"'] });
    expect(await readCells(bytes)).toEqual({ A1: 0.5, B1: 45571, C1: 4.5 });
  });

  it('leaves a number that is no day of our time as a number', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>-3</v></c><c r="D1" s="1"><v>2958465</v></c></row>';
    expect(await readCells(buildSheet(rows, { formats: [14] }))).toEqual({ A1: 0, B1: 60, C1: -3, D1: 2958465 });
  });
});

describe('formulas, errors and other cells', () => {
  it('takes the result that was saved with a formula', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>904</v></c><c r="B1" t="str"><f>C1&amp;""</f><v>Nà Cáy</v></c>' +
      '<c r="C1" t="b"><f>TRUE()</f><v>1</v></c><c r="D1" s="1"><f>TODAY()</f><v>45571</v></c></row>';
    expect(await readCells(buildSheet(rows, { formats: [14] }))).toEqual({
      A1: 904,
      B1: 'Nà Cáy',
      C1: true,
      D1: { day: '2024-10-06' },
    });
  });

  it('says where a formula was saved without its result', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f t="shared" si="0"/><v/></c>' +
      '<c r="D1" t="str"><f>""</f></c></row>';
    const without = { formulaWithoutValue: true };
    expect(await readCells(buildSheet(rows))).toEqual({ A1: without, B1: without, C1: without, D1: without });
  });

  it('takes a formula whose result is no text for an empty cell', async () => {
    expect(await readCells(buildSheet('<row r="1"><c r="A1" t="str"><f>IF(1,"")</f><v></v></c></row>'))).toEqual({});
  });

  it('keeps an error as what it is, not as a text', async () => {
    const rows = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await readCells(buildSheet(rows))).toEqual({ A1: { error: '#N/A' }, B1: { error: '#DIV/0!' } });
  });

  it('finds the places of cells and rows that do not name theirs', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await readCells(buildSheet(rows))).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 });
  });

  it('leaves out cells that are only coloured', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c></row>';
    const sheet = unwrap(await readWorkbook(buildSheet(rows))).sheets[0]!;
    expect(sheet.rows).toEqual([]);
  });

  it('puts the cells of a row in order where a program did not', async () => {
    const sheet = unwrap(
      await readWorkbook(buildSheet('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>')),
    ).sheets[0]!;
    expect(sheet.rows[0]!.cells.map((cell) => cell.column)).toEqual([1, 3]);
  });

  it('reads a file whose tags carry a prefix', async () => {
    const rows = '<x:row r="1" xmlns:x="urn:x" xmlns:r="urn:r"><x:c xmlns:r="urn:r" r="A1"><x:v>7</x:v></x:c></x:row>';
    expect(await readCells(buildSheet(rows))).toEqual({ A1: 7 });
  });
});

describe('the workbook around the cells', () => {
  it('lists the sheets in the order of the tabs and says which are hidden', async () => {
    const bytes = buildWorkbook({
      sheets: [
        { name: 'Thôn &amp; bản' },
        { name: 'Danh mục', state: 'hidden' },
        { name: 'Khoá', state: 'veryHidden', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
    });
    const { sheets } = unwrap(await readWorkbook(bytes));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Thôn & bản', 'visible'],
      ['Danh mục', 'hidden'],
      ['Khoá', 'hidden'],
    ]);
    expect(cellsOf(sheets[2]!)).toEqual({ A1: 1 });
  });

  it('gives the value of a merged heading once, and the range over which it stands', async () => {
    const after = '<mergeCells count="2"><mergeCell ref="B1:D2"/><mergeCell ref="A1:A1"/></mergeCells>';
    const bytes = buildWorkbook({
      sheets: [{ rows: `<row r="1">${textCell('B1', 'Thu nhập')}<c r="C1" s="1"/></row>`, after }],
    });
    const sheet = unwrap(await readWorkbook(bytes)).sheets[0]!;
    expect(cellsOf(sheet)).toEqual({ B1: 'Thu nhập' });
    expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 2, lastRow: 2, lastColumn: 4 }]);
  });

  it('never opens what is not needed: pictures, links to other files', async () => {
    const extra = [{ name: 'xl/media/image1.png', data: 'not a picture', claimedChecksum: 1 }];
    expect(await readCells(buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { extra }))).toEqual({ A1: 1 });
  });
});
