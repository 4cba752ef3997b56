import fc from 'fast-check';
import type { Column, Register } from '../catalogue/index.ts';
import { yearRange } from '../kernel/index.ts';
import type { CellInput, Row, RowValue } from '../registers/index.ts';
import { decodeCell, traitsOf } from '../registers/index.ts';

const WORDS = ['Nông', 'Văn', 'Thử', 'Hoàng', 'Thị', 'Mẫu', 'Nà', 'Cáy', 'đường', '1', 'x', 'và'] as const;
/**
 * How texts begin that a spreadsheet program would take for a formula, an error, a number, or
 * its own mark of text.
 */
const ODD_BEGINNINGS = ['=', '+', '-', '@', "'", "'=", "''+", '"', '#N/A', '0', '=cmd|', 'sep=;'] as const;

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...ODD_BEGINNINGS), words).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a;b',
      'a,b',
      'a "b" c',
      'a\nb',
      'x\ty',
      '1.000',
      '05/03/2024',
      'Có',
      '_x0041_',
      'a\u0001b',
    ),
  },
);
const { from, to } = yearRange(2024);
const day = fc
  .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const numbers = ({ min = 0, max = 1_000_000_000, decimals }: Column): fc.Arbitrary<CellInput> =>
  fc.integer({ min, max }).map((scaled) => scaled / 10 ** decimals);

/** For types whose cells can be invented more richly than by their examples. */
const CELLS: Readonly<Partial<Record<Column['type'], (column: Column) => fc.Arbitrary<CellInput>>>> = {
  text: () => text,
  integer: numbers,
  decimal: numbers,
  date: () => day,
  'yes-no': () => fc.boolean(),
  choice: ({ choices, other }) =>
    other ? fc.oneof(fc.constantFrom(...choices.keys()), text) : fc.constantFrom(...choices.keys()),
  phone: () =>
    fc.oneof(
      fc.integer({ min: 0, max: 99_999_999 }).map((rest) => `09${String(rest).padStart(8, '0')}`),
      text,
    ),
  url: () => fc.webUrl(),
  village: () => fc.constantFrom('Thôn Nà Cáy', 'Thôn Nà Pò', 'Khòn Lùng'),
};

function cellsOf(column: Column): fc.Arbitrary<CellInput> {
  const examples = fc.constantFrom(...traitsOf(column).examples);
  return CELLS[column.type]?.(column) ?? fc.oneof(examples, text);
}

/**
 * Values as they are once read: what a column cannot hold stays blank, as do some that it could.
 */
function arbitraryValue(column: Column): fc.Arbitrary<RowValue | undefined> {
  return fc.option(cellsOf(column), { nil: undefined, freq: 4 }).map((cell) => decodeCell(cell, column).value);
}

/**
 * Rows of a register as its codecs leave them, hostile texts included, with the line of each. Some
 * have nothing filled.
 */
export function arbitraryRows(register: Register, maxLength = 8): fc.Arbitrary<readonly Row[]> {
  const row = fc
    .tuple(...register.columns.map(arbitraryValue))
    .map((values) =>
      Object.fromEntries(
        register.columns.flatMap(({ id }, index) => (values[index] === undefined ? [] : [[id, values[index]]])),
      ),
    );
  return fc.array(row, { maxLength }).map((rows) => rows.map((values, index) => ({ line: index + 1, values })));
}
