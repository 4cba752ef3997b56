import type { CellModel, CheckModel, CheckRule, PrintSetup, RowModel, StyleName } from './model.ts';

type Cells = readonly (CellModel | undefined)[];

/**
 * Prepared rows with lines though they are empty: enough to see where to type,
 * and less than a page.
 */
const LINED_ROWS = 20;

/** Collects the rows and checks of one sheet; knows the number of the row that comes next. */
export class SheetBuilder {
  readonly rows: RowModel[] = [];
  readonly checks: CheckModel[] = [];

  /** 1-based number of the next row. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: Cells, height?: number): void {
    this.rows.push({ cells, ...(height === undefined ? {} : { height }) });
  }

  blank(): void {
    this.rows.push({ cells: [] });
  }

  /** Rows to type into: formats and alignment for all of them, lines for the first. */
  prepare(styles: readonly StyleName[], count: number): void {
    for (let row = 0; row < count; row++) {
      this.add(styles.map((style) => cell(style, undefined, row < LINED_ROWS ? { lined: true } : {})));
    }
  }

  check(
    range: string,
    rule: CheckRule,
    words: { readonly title: string; readonly message: string },
    strict = true,
  ): void {
    this.checks.push({ range, rule, strict, ...words });
  }
}

export function cell(
  style: StyleName,
  value?: CellModel['value'],
  more: Pick<CellModel, 'note' | 'lined' | 'indent'> = {},
): CellModel {
  return { style, ...(value === undefined ? {} : { value }), ...more };
}

/** Characters across a page in portrait while letters can still be read. */
const WIDEST_PORTRAIT = 140;

/** Pages are as wide as the table, so a narrow one stands upright and takes twice the rows. */
export function orientationFor(widths: readonly number[]): PrintSetup['orientation'] {
  return widths.reduce((sum, width) => sum + width, 0) > WIDEST_PORTRAIT ? 'landscape' : 'portrait';
}

const POINTS_PER_LINE = 13;
const AIR = 4;

/**
 * Height in points for wrapped texts under the widths of their columns. Programs do not agree on
 * who works it out, so we do.
 */
export function heightFor(texts: readonly (string | undefined)[], widths: readonly number[], air = AIR): number {
  const lines = texts.map((text, index) => (text === undefined ? 1 : linesOf(text, widths[index] ?? 10)));
  return Math.max(1, ...lines) * POINTS_PER_LINE + air;
}

/** The same for a heading: bold, with room for the filter button. */
export function headingHeight(texts: readonly string[], widths: readonly number[]): number {
  return heightFor(
    texts,
    widths.map((width) => Math.max(width * 0.9 - 3, 4)),
    10,
  );
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
