import type { Column } from '../../catalogue/index.ts';
import { traitsOf } from '../../registers/index.ts';
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
export function rowStyleOf(column: Column): StyleName {
  return `row-${traitsOf(column).look}`;
}

const WIDEST = 36;

/**
 * As wide as its contents, and wide enough for a heading of at most four lines
 * and its longest word.
 */
export function widthOf(column: Column): number {
  const heading = headingToFill(column);
  const longestChoice = Math.max(0, ...[...column.choices.values()].map((label) => label.length));
  return Math.min(
    Math.max(traitsOf(column).width, Math.ceil(heading.length / 3.2) + 3, Math.min(longestChoice, WIDEST - 2) + 2),
    WIDEST,
  );
}
