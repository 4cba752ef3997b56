import type { Column, Register } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import type { Issue } from '../kernel/index.ts';
import { fold, toIssue } from '../kernel/index.ts';
import type { RowContext } from './check-rows.ts';
import { traitsOf } from './codecs/index.ts';
import { keyWords } from './key-words.ts';
import { findOneLetterApart } from './one-letter-apart.ts';
import type { Row } from './row.ts';
import { canonicalRow, rowKey, UNPROTECTED } from './row-key.ts';

/** A row that may be an earlier one once more, entered a little differently. */
export interface NearDuplicate {
  readonly row: Row;
  readonly earlier: Row;
  /**
   * `writing`: the same letters and digits but for marks, spaces and punctuation. `order`: the same
   * words in another order. `letter`: one letter more, less or different, or two swapped.
   */
  readonly reason: 'writing' | 'order' | 'letter';
}

/** Between the columns of a form: no letter, no digit. */
const BETWEEN = '\u0001';
/**
 * Rows under one form that a further one is compared with; more are no people but a name for all.
 */
const MOST_COMPARED = 20;

/** Letters of a name; in a shorter one another letter makes another name. */
const SHORTEST_NAME = 6;

/**
 * Rows whose key columns are nearly those of an earlier row, as when a person is entered twice:
 * "NGUYEN VAN A" and "Nguyễn Văn A", words swapped, a letter off. They are flags, no faults: two
 * people may have nearly one name. Not rows with the very same key, which `rowKey` tells, nor rows
 * whose phone number, address, village or identity number says that they are two.
 *
 * Shape: each row once, with the earliest row that it is nearest to; in the order of the rows.
 * Empty for a register without keys.
 */
export function findNearDuplicates(register: Register, rows: readonly Row[]): readonly NearDuplicate[] {
  const keys = register.columns.filter((column) => column.key);
  const compared = withDifferentKeys(register, rows).map((row) => ({ row, forms: formsOf(register, keys, row) }));
  const found = new Map<Row, NearDuplicate>();
  const areTwo = contradiction(register);
  for (const reason of ['writing', 'order'] as const) {
    const earlierByForm = new Map<string, Row[]>();
    for (const { row, forms } of compared) {
      const form = forms[reason];
      const same = earlierByForm.get(form);
      const earlier = same?.find((candidate) => !areTwo(row, candidate));
      if (earlier && !found.has(row)) found.set(row, { row, earlier, reason });
      if (same === undefined) earlierByForm.set(form, [row]);
      else if (same.length < MOST_COMPARED) same.push(row);
    }
  }
  const rest = compared.filter(({ row, forms }) => !found.has(row) && forms.length >= SHORTEST_NAME);
  for (const [later, earlier] of findOneLetterApart(rest.map(({ forms }) => forms.words))) {
    const [row, other] = [rest[later]?.row, rest[earlier]?.row];
    if (row === undefined || other === undefined || found.has(row) || areTwo(row, other)) continue;
    found.set(row, { row, earlier: other, reason: 'letter' });
  }
  return rows.flatMap((row) => found.get(row) ?? []);
}

/**
 * Rows that say the very same as an earlier one, in a register without keys. Only where
 * something stands in them that two rows do not share by chance: in a list that merely counts,
 * many rows are alike.
 */
export function findSameContent(
  register: Register,
  rows: readonly Row[],
): readonly { readonly row: Row; readonly earlier: Row }[] {
  if (register.columns.some((column) => column.key)) return [];
  const telling = register.columns.filter((column) => traitsOf(column).isTelling);
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    if (!telling.some(({ id }) => row.values[id] !== undefined)) return [];
    const content = canonicalRow(register, row.values, UNPROTECTED);
    const earlier = first.get(content);
    if (earlier === undefined) first.set(content, row);
    return earlier === undefined ? [] : [{ row, earlier }];
  });
}

/**
 * The rows of one register of one unit that look as if they were entered twice. Warnings:
 * `row.near-duplicate`, `row.same-content`.
 */
export function checkSimilarRows(
  register: Register,
  rows: readonly Row[],
  { place }: Pick<RowContext, 'place'>,
): readonly Issue[] {
  const { column, heading, textOf } = keyWords(register);
  return [
    ...findNearDuplicates(register, rows).map(({ row, earlier, reason }) =>
      toIssue('row.near-duplicate', place(row, column), {
        register: register.title,
        heading,
        found: textOf(row.values),
        nearest: textOf(earlier.values),
        first: earlier.line,
        reason,
      }),
    ),
    ...findSameContent(register, rows).map(({ row, earlier }) =>
      toIssue('row.same-content', place(row), { register: register.title, first: earlier.line }),
    ),
  ];
}

/** The first row of each key. */
function withDifferentKeys(register: Register, rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = rowKey(register, row.values, UNPROTECTED);
    if (key !== undefined && !first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

/**
 * The keys of a row as they are compared: columns of free text loosely, all others to the letter.
 */
interface Forms {
  readonly writing: string;
  readonly order: string;
  /** With the words apart, in their order. */
  readonly words: string;
  /** Letters and digits of the free texts. */
  readonly length: number;
}

function formsOf(register: Register, keys: readonly Column[], row: Row): Forms {
  const columns = keys.map((column) => {
    const text = String(row.values[column.id]);
    const { compared } = traitsOf(column);
    if (compared === 'words' || (column.type === 'village' && register.id === VILLAGE_LIST)) return wordsOf(text);
    return compared === 'digits' ? digitsOf(text) : text.toUpperCase();
  });
  const join = (toForm: (words: readonly string[]) => string): string =>
    columns.map((column) => (typeof column === 'string' ? column : toForm(column))).join(BETWEEN);
  return {
    writing: join((words) => words.join('')),
    order: join((words) => words.toSorted().join(' ')),
    words: join((words) => words.join(' ')),
    length: columns.reduce((sum, column) => sum + (typeof column === 'string' ? 0 : column.join('').length), 0),
  };
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A phone number without what parts its digits, and with 0 for the country. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:00)?84/, '0');
}

/**
 * Whether two rows are certainly two: both have something in a column that tells people or places
 * apart, and not the same.
 */
function contradiction(register: Register): (a: Row, b: Row) => boolean {
  const columns = register.columns.filter(
    (column) => !column.key && (traitsOf(column).identifies || column.personal === 'sensitive'),
  );
  const form = (column: Column, row: Row): string | undefined => {
    const value = row.values[column.id];
    if (value === undefined) return undefined;
    return traitsOf(column).compared === 'digits' ? digitsOf(String(value)) : wordsOf(String(value)).join('');
  };
  return (a, b) =>
    columns.some((column) => {
      const [one, other] = [form(column, a), form(column, b)];
      return one !== undefined && other !== undefined && one !== other;
    });
}
