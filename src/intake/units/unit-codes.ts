import type { UnitKind } from '../../kernel/index.ts';
import type { UnitTree } from '../../units/index.ts';
import type { TableRow } from './unit-cells.ts';

/** Digits of the official codes of each tier; villages have none. */
const DIGITS: Readonly<Partial<Record<UnitKind, number>>> = { tinh: 2, huyen: 3, xa: 5 };

/**
 * Codes that lost their leading zeros in Excel: "5833" for "05833". The tier says how long a unit's
 * own code is. A code of another unit is the one that is known; where "42" may be two, a column in
 * which some code still begins with 0 kept them all and is believed.
 */
export class UnitCodes {
  readonly #tree: UnitTree;
  readonly #ofFile = new Set<string>();
  /** Columns by heading cell, and what was padded in them. */
  readonly #padded = new Map<string, { readonly row: TableRow; found: string; value: string; count: number }>();

  constructor(tree: UnitTree) {
    this.#tree = tree;
  }

  /** A unit's own code. */
  own(row: TableRow, key: string, text: string, kind: UnitKind): string {
    const code = !isDigits(text) ? text : text.padStart(DIGITS[kind] ?? 0, '0');
    this.#ofFile.add(code);
    if (code !== text) this.#note(row, key, text, code);
    return code;
  }

  /**
   * The code of a unit that is named in another line, or stands already; as it is
   * where none such is known.
   */
  other(row: TableRow, key: string, text: string, keepsZeros: boolean): string {
    if (!isDigits(text) || (keepsZeros && this.#isKnown(text))) return text;
    const possible = [...new Set([text, ...Object.values(DIGITS).map((digits) => text.padStart(digits, '0'))])];
    const known = possible.filter((code) => this.#isKnown(code));
    const [code] = known;
    if (known.length > 1) {
      row.fail('units.code-ambiguous', key, { heading: row.heading(key), found: text, readings: known });
      return text;
    }
    if (code === undefined || code === text) return text;
    this.#note(row, key, text, code);
    return code;
  }

  /** Tells once for each column what was read otherwise than it stands. */
  tellPadded(): void {
    for (const [id, { row, found, value, count }] of this.#padded) {
      const key = id.slice(id.lastIndexOf(' ') + 1);
      row.warn('units.code-padded', key, { heading: row.heading(key), found, value, count });
    }
    this.#padded.clear();
  }

  #isKnown(code: string): boolean {
    return this.#ofFile.has(code) || this.#tree.withCode(code).length > 0;
  }

  #note(row: TableRow, key: string, found: string, value: string): void {
    const id = `${row.at().sheet ?? ''} ${key}`;
    const padded = this.#padded.get(id);
    if (padded) padded.count++;
    else this.#padded.set(id, { row, found, value, count: 1 });
  }
}

/** Whether the codes of a column still have their leading zeros: at least one begins with one. */
export function keepsZeros(rows: readonly TableRow[], key: string): boolean {
  return rows.some((row) => {
    const cell = row.cell(key);
    return typeof cell === 'string' && cell.trim().startsWith('0');
  });
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}
