import type { NumberLook } from './number-format.ts';
import type { DateSystem } from './serial-date.ts';
import { fromIsoDate, fromSerial } from './serial-date.ts';
import { damaged } from './stop-reading.ts';
import type { CellValue, DayCell, ErrorCell, FormulaWithoutValue } from './workbook.ts';

/** The longest error that Excel writes is `#GETTING_DATA`. */
const LONGEST_ERROR = 32;
/** Excel knows some fifteen. */
const MOST_ERRORS = 100;

export const FORMULA_WITHOUT_VALUE: FormulaWithoutValue = Object.freeze({ formulaWithoutValue: true });

/**
 * Makes values; days and errors, of which a sheet has few different ones, are made once and shared.
 */
export class ValueMaker {
  private readonly system: DateSystem;
  private readonly days = new Map<number, DayCell | undefined>();
  private readonly errors = new Map<string, ErrorCell>();

  constructor(system: DateSystem) {
    this.system = system;
  }

  /** A number as its format shows it: a day, a text with leading zeros, or the number. */
  fromNumber(text: string, look: NumberLook): CellValue {
    const value = parseNumber(text);
    if (look.kind === 'date') return this.dayOf(Math.floor(value)) ?? value;
    if (look.kind === 'padded' && Number.isSafeInteger(value) && value >= 0) {
      return String(value).padStart(look.digits, '0');
    }
    return value;
  }

  fromBoolean(text: string): boolean {
    if (text === '1' || text === 'true') return true;
    if (text === '0' || text === 'false') return false;
    throw damaged('boolean is neither 0 nor 1');
  }

  fromError(text: string): ErrorCell {
    const known = this.errors.get(text);
    if (known) return known;
    if (text.length > LONGEST_ERROR) throw damaged('error value too long');
    const error = Object.freeze({ error: text });
    if (this.errors.size < MOST_ERRORS) this.errors.set(text, error);
    return error;
  }

  /** A date cell; one that holds no date in 1900–2199 is kept as the text it is. */
  fromIsoDate(text: string): CellValue {
    const day = fromIsoDate(text);
    return day === undefined ? text.slice(0, LONGEST_ERROR) : { day };
  }

  private dayOf(serial: number): DayCell | undefined {
    const known = this.days.get(serial);
    if (known) return known;
    const day = fromSerial(serial, this.system);
    if (day === undefined) return undefined;
    const cell = Object.freeze({ day });
    this.days.set(serial, cell);
    return cell;
  }
}

/**
 * A number as XML writes it; what JavaScript alone reads as a number ("0x1F",
 * "Infinity") is damage.
 */
export function parseNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || text.charCodeAt(1) > 0x65) throw damaged('number is not a number');
  return value;
}
