import type { Column } from '../../catalogue/index.ts';
import type { StyleName } from './model.ts';

/** The official words and the unit: "Số hộ gia đình (hộ)". */
export function headingOf({ title, unit }: Column): string {
  return unit === undefined ? title : `${title} (${unit})`;
}

/** The same with a star where the column must be filled: "Số hộ gia đình (hộ) *". */
export function headingToFill(column: Column): string {
  return `${headingOf(column)}${column.required ? ' *' : ''}`;
}

/** How cells below the heading look. */
export const ROW_STYLES: Readonly<Record<Column['type'], StyleName>> = {
  text: 'row-text',
  integer: 'row-number',
  decimal: 'row-decimal',
  date: 'row-date',
  'yes-no': 'row-choice',
  choice: 'row-text',
  phone: 'row-code',
  url: 'row-text',
  village: 'row-text',
  vpostcode: 'row-code',
};

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  text: 34,
  integer: 13,
  decimal: 13,
  date: 14,
  'yes-no': 13,
  choice: 22,
  phone: 16,
  url: 32,
  village: 22,
  vpostcode: 16,
};
const WIDEST = 36;

/** As wide as its contents, and wide enough for a heading of at most four lines and its longest word. */
export function widthOf(column: Column): number {
  const heading = headingToFill(column);
  const longestChoice = Math.max(0, ...[...column.choices.values()].map((label) => label.length));
  return Math.min(
    Math.max(WIDTHS[column.type], Math.ceil(heading.length / 3.2) + 3, Math.min(longestChoice, WIDEST - 2) + 2),
    WIDEST,
  );
}
