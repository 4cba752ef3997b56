import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { cellsOf, reasons, unwrap } from './testing/read.ts';

const read = (text: string) => cellsOf(unwrap(readCsv(Buffer.from(text))));

describe('a list saved as CSV', () => {
  it('reads what Excel in Vietnam saves: semicolons, decimal commas, a mark at the start', () => {
    expect(read('\ufeffThôn;Thu nhập\r\nNà Cáy;4,5\r\nKhe Mò;3,2\r\n')).toEqual({
      A1: 'Thôn',
      B1: 'Thu nhập',
      A2: 'Nà Cáy',
      B2: '4,5',
      A3: 'Khe Mò',
      B3: '3,2',
    });
  });

  it.each([
    ['commas', 'Mã,Tên\n1,Nà Cáy\n2,"Khe; Mò; Bản"\n'],
    ['tabs', 'Mã\tTên\n1\tNà Cáy\n2\tKhe; Mò; Bản\n'],
    ['what the first line says', 'sep=,\r\nMã,Tên\n1,Nà Cáy\n2,Khe; Mò; Bản\n'],
  ])('finds out that fields are parted by %s', (_, text) => {
    expect(read(text)).toEqual({ A1: 'Mã', B1: 'Tên', A2: '1', B2: 'Nà Cáy', A3: '2', B3: 'Khe; Mò; Bản' });
  });

  it('takes a list with one column for what it is', () => {
    expect(read('Tên\nNà Cáy\n"Khe, Mò"\n')).toEqual({ A1: 'Tên', A2: 'Nà Cáy', A3: 'Khe, Mò' });
  });

  it('keeps delimiters, line breaks and quotes that stand in quotes', () => {
    expect(read('a;"1;2\r\n""3"""\nb;""\n')).toEqual({ A1: 'a', B1: '1;2\r\n"3"', A2: 'b' });
  });

  it('takes stray quotes as Excel does', () => {
    expect(read('a;5" ống\n"b"c;"d"\n')).toEqual({ A1: 'a', B1: '5" ống', A2: 'bc', B2: 'd' });
  });

  it('counts empty lines, so that addresses are those that Excel shows', () => {
    const sheet = unwrap(readCsv(Buffer.from('a;b\n\n;\nc;\rd;e')));
    expect(cellsOf(sheet)).toEqual({ A1: 'a', B1: 'b', A4: 'c', A5: 'd', B5: 'e' });
    expect(sheet.rows.map((row) => row.number)).toEqual([1, 4, 5]);
  });

  it('keeps leading zeros and spaces, and joins separate marks', () => {
    expect(read(`0912;  x \n${'Nà Cáy'.normalize('NFD')};1\n`)).toEqual({
      A1: '0912',
      B1: '  x ',
      A2: 'Nà Cáy',
      B2: '1',
    });
  });

  it('is called like its file', () => {
    const sheet = unwrap(readCsv({ name: 'nhập/Sổ hộ.csv', from: Buffer.from('a') }));
    expect([sheet.name, sheet.state, sheet.merges]).toEqual(['Sổ hộ', 'visible', []]);
  });

  it('gives back whatever was written by the rules, with each delimiter', () => {
    const field = fc.string({ unit: fc.constantFrom('ạ', 'a', '"', ';', ',', '\t', '\n', '\r', ' ', '😀', '0') });
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        const text = `sep=${delimiter}\n${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}`;
        const filled = rows.flatMap((row, i) =>
          row.flatMap((value, j) => (value === '' ? [] : [[`${'ABCD'[j]}${i + 1}`, value.normalize('NFC')]])),
        );
        expect(read(text)).toEqual(Object.fromEntries(filled));
      }),
    );
  });
});

describe('lists that are refused', () => {
  it.each([
    ['an empty file', Buffer.from('\ufeff\r\n \r\n'), 'file.empty'],
    ['a list in an old Vietnamese encoding', Buffer.from('H\xe4 t\xaan;1', 'latin1'), 'file.not-text'],
    ['a list in UTF-16', Buffer.from('\ufeffa;b', 'utf16le'), 'file.not-text'],
    ['a workbook called .csv', Buffer.from('PK\x03\x04\0\0', 'latin1'), 'file.not-text'],
    ['a quote that never closes', Buffer.from('a;b\n"c;d\n'), 'file.damaged'],
  ])('%s', (_, bytes, code) => {
    expect(reasons(readCsv(bytes))).toEqual([code]);
  });

  it('says in which line the open quote stands', () => {
    const result = readCsv(Buffer.from('"a\nb";c\nd;"e\n\n'));
    expect(result.issues).toMatchObject([{ code: 'file.damaged', at: { line: 3 } }]);
  });

  it('all reasons at once, each with its cell', () => {
    const result = readCsv(Buffer.from('a;b;c\nlonger;d;e;f\n1;2\n'), { columns: 2, cellText: 5, rows: 2 });
    expect(reasons(result)).toEqual([
      'sheet.cell-too-long at A2',
      'sheet.too-many-rows',
      'sheet.too-many-columns at C1',
    ]);
    expect(reasons(readCsv(Buffer.from('a;b'), { fileBytes: 2 }))).toEqual(['file.too-large']);
    expect(reasons(readCsv(Buffer.from('a;b'), { cells: 1 }))).toEqual(['file.too-large']);
  });

  it('a line without end of fields costs no more memory than a sheet is wide', () => {
    const result = readCsv(Buffer.from(`a;b${';'.repeat(3_000_000)}c`));
    expect(result.issues).toMatchObject([{ code: 'sheet.too-many-columns', params: { found: 3_000_002 } }]);
  });
});
