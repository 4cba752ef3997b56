import type { Day, IssueCode, Params } from '../kernel/index.ts';
import { formatDay } from '../kernel/index.ts';
import type { RowValue } from './row.ts';

/**
 * What stands in a cell before anyone knows its column: as a sheet, a CSV file or a JSON document
 * brings it. A formula is the value that was saved with it. Undefined is an empty cell.
 */
export type CellInput =
  | string
  | number
  | boolean
  | { readonly day: Day }
  | { readonly error: string }
  | { readonly formulaWithoutValue: true }
  | undefined;

/** What is to be said about one cell; whoever knows its place makes an issue of it. */
export interface Finding {
  readonly code: IssueCode;
  readonly params: Params;
}

/**
 * A cell read by its column. No value and no findings: the cell is blank. No value but
 * findings: it cannot be read.
 */
export interface Decoded {
  readonly value?: RowValue;
  readonly findings: readonly Finding[];
}

export const BLANK: Decoded = { findings: [] };
const NOTHING_FOUND: readonly Finding[] = [];
/** UTF-16 units. */
const LONGEST_SHOWN = 80;
const DASHES = new Set(['-', '–', '—']);

export function readAs(value: RowValue, ...findings: readonly Finding[]): Decoded {
  return { value, findings: findings.length === 0 ? NOTHING_FOUND : findings };
}

export function unreadable(code: IssueCode, params: Params): Decoded {
  return { findings: [{ code, params }] };
}

/**
 * True for a cell in which nothing is written: empty, spaces, or the dash that people put for
 * "nothing to say here".
 */
export function isBlank(cell: CellInput): boolean {
  if (cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  if (cell.length > 3 && cell.charCodeAt(0) > 0x20 && cell.charCodeAt(0) < 0x80) return false;
  const text = cell.trim();
  return text === '' || DASHES.has(text) || /^[\s\u200b\ufeff]*$/u.test(text);
}

/** The cell as people see it. */
export function cellText(cell: CellInput): string {
  if (cell === undefined) return '';
  if (typeof cell === 'object') {
    if ('day' in cell) return formatDay(cell.day);
    return 'error' in cell ? cell.error : '';
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

/** The cell as people see it, cut to the length of a message. Never to be read any further. */
export function showCell(cell: CellInput): string {
  const text = cellText(cell);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
