import type { Column, Register } from '../catalogue/index.ts';
import { fold } from '../kernel/index.ts';

/** Columns that every list has and no register asks for. */
const COMMON_EXTRAS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'ghi chu', 'chu thich']);

/** A heading in the form in which it is compared: letters and digits only, so that commas, brackets and line ends do not matter. */
export function toHeadingForm(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isCommonExtra(heading: string): boolean {
  return COMMON_EXTRAS.has(toHeadingForm(heading));
}

/** The headings under which a register's columns are known: title, aliases and ids, also with the unit behind. */
export class HeadingWords {
  readonly #byForm = new Map<string, Column | undefined>();

  constructor(register: Register) {
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
  }

  /** The column that a heading names; with a remark in brackets behind only where the heading without it is known. */
  find(heading: string): Column | undefined {
    const whole = this.#byForm.get(toHeadingForm(heading));
    if (whole) return whole;
    const withoutRemark = heading.replace(/\s*\([^()]*\)\s*\*?\s*$/, '').replace(/^\s*\(?\d{1,2}[.)]\s*/, '');
    return withoutRemark === heading ? undefined : this.#byForm.get(toHeadingForm(withoutRemark));
  }

  /** A form that two columns share leads to the later one: titles are added last, and win over aliases and ids. */
  #add(text: string, column: Column): void {
    const form = toHeadingForm(text);
    if (form !== '') this.#byForm.set(form, column);
  }
}
