/** A ratio as it is printed: two decimals while they say something. */
export function formatRatio(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

/** Rows of equal length, the first of them the head, as a table with aligned columns. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** A promise of DESIGN.md section 10 with what was measured. */
export interface Budget {
  readonly what: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly found: number;
}

export function isKept({ atMost, atLeast, found }: Budget): boolean {
  return found <= (atMost ?? Number.POSITIVE_INFINITY) && found >= (atLeast ?? Number.NEGATIVE_INFINITY);
}

export function budgetLine(budget: Budget): string {
  const bound = budget.atMost === undefined ? `≥ ${budget.atLeast}` : `≤ ${budget.atMost}`;
  return `${isKept(budget) ? 'PASS' : 'FAIL'}  ${budget.what}: ${formatRatio(budget.found)} (${bound})`;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
