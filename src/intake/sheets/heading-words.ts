import type { Column, Register } from '../../catalogue/index.ts';
import type { ColumnId } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';

/** Columns that every list has and no register asks for. */
const COMMON_EXTRAS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'ghi chu', 'chu thich']);

/**
 * Headings of the column that says to which unit a row belongs, where a list holds
 * several units; folded.
 */
const UNIT_HEADINGS = new Set(['ma don vi', 'ma don vi hanh chinh', 'ma dvhc', 'ma xa', 'ma thon']);

/** A mapping sends a heading here that names nothing: its column is left out on purpose. */
export const NO_COLUMN = '-';

/**
 * What people said of headings, by `toHeadingForm`: the column that each one names, or none. It
 * wins over what is recognised.
 */
export type ColumnMapping = ReadonlyMap<string, ColumnId | typeof NO_COLUMN>;

/**
 * A heading in the form in which it is compared: letters and digits only, so that commas, brackets
 * and line ends do not matter.
 */
export function toHeadingForm(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isCommonExtra(heading: string): boolean {
  return COMMON_EXTRAS.has(toHeadingForm(heading));
}

/** "Mã đơn vị", "Mã xã", "Mã thôn". */
export function isUnitHeading(heading: string): boolean {
  return UNIT_HEADINGS.has(toHeadingForm(heading));
}

/**
 * The headings under which a register's columns are known: title, aliases and ids, also with the
 * unit behind; and what people said.
 */
export class HeadingWords {
  readonly #byForm = new Map<string, Column>();
  /** What people said; undefined for a heading that names nothing. */
  readonly #said = new Map<string, Column | undefined>();

  constructor(register: Register, mapping: ColumnMapping = new Map()) {
    for (const column of register.columns) this.#add(column.id, column);
    for (const column of register.columns) {
      for (const alias of column.aliases) {
        this.#add(alias, column);
        if (column.unit) this.#add(`${alias} ${column.unit}`, column);
      }
    }
    for (const column of register.columns) {
      this.#add(column.title, column);
      if (column.unit) this.#add(`${column.title} ${column.unit}`, column);
    }
    for (const [form, id] of mapping) {
      const column = register.columns.find((candidate) => candidate.id === id);
      if (column || id === NO_COLUMN) this.#said.set(form, column);
    }
  }

  /** Whether people said which column this heading names, or that it names none. */
  isSaid(heading: string): boolean {
    return this.#said.has(toHeadingForm(heading));
  }

  /**
   * The column that a heading names; with a remark in brackets behind only where the heading
   * without it is known.
   */
  find(heading: string): Column | undefined {
    const form = toHeadingForm(heading);
    if (this.#said.has(form)) return this.#said.get(form);
    const whole = this.#byForm.get(form);
    if (whole) return whole;
    const withoutRemark = heading.replace(/\s*\([^()]*\)\s*\*?\s*$/, '').replace(/^\s*\(?\d{1,2}[.)]\s*/, '');
    return withoutRemark === heading ? undefined : this.#byForm.get(toHeadingForm(withoutRemark));
  }

  /**
   * A form that two columns share leads to the later one: titles are added last, and win
   * over aliases and ids.
   */
  #add(text: string, column: Column): void {
    const form = toHeadingForm(text);
    if (form !== '') this.#byForm.set(form, column);
  }
}
