import { COUNTRY } from './communes.ts';
import type { Correctness } from './correctness.ts';
import type { Measured } from './measure.ts';

/** The tables that are printed. Correctness is keyed by contender. */
export function tableOf(measured: readonly Measured[], correctness: ReadonlyMap<string, Correctness>): string {
  const head = [
    '',
    'µs/commune',
    '× floor',
    'country',
    'n × rounds',
    'wrong at 5 % missing',
    'threw',
    'open, though decidable',
  ];
  const rows = measured.map((line) => {
    const { wrong, threw, needlesslyOpen, verdicts } = correctness.get(line.name) ?? {};
    return [
      line.name,
      line.microsPerCommune.toFixed(2),
      formatRatio(line.ratio),
      `${((line.microsPerCommune * COUNTRY) / 1e6).toFixed(3)} s`,
      `${line.communes} × ${line.rounds}`,
      wrong === undefined ? '' : `${wrong} of ${verdicts}`,
      threw === undefined ? '' : String(threw),
      needlesslyOpen === undefined ? '' : String(needlesslyOpen),
    ];
  });
  return alignedTable([head, ...rows]);
}

function formatRatio(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

function alignedTable(rows: readonly (readonly string[])[]): string {
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
