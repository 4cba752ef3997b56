/**
 * Exact numbers. A figure is a whole number, or a decimal kept as a whole number of its last digit
 * (4,5 hours with one decimal is 45). A fraction is two whole numbers. Nothing at a threshold is
 * ever a binary fraction.
 */

/**
 * A share such as 2/3 or 52,5 % = 21/40: whole numbers, in lowest terms, denominator above zero.
 */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/**
 * The largest figure anyone may enter. With terms of fractions up to 9,000 every product
 * stays exact in a double.
 */
export const LARGEST_FIGURE = 1e12;
const LARGEST_TERM = 9_000;

/**
 * A fraction in lowest terms; undefined where the denominator is not above zero or a term
 * would break exactness.
 */
export function toFraction(over: number, under: number): Fraction | undefined {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under) || under <= 0 || over < 0) return undefined;
  const divisor = greatestCommonDivisor(over, under);
  const fraction = { over: over / divisor, under: under / divisor };
  return Math.max(fraction.over, fraction.under) > LARGEST_TERM ? undefined : fraction;
}

/**
 * Reads "2/3", "70%", "52,5 %" or "52.5%" exactly. A bare number is refused: it does not say
 * whether it is a percentage.
 */
export function parseFraction(text: string): Fraction | undefined {
  const compact = text.replace(/\s+/g, '');
  const ratio = /^(\d{1,9})\/(\d{1,9})$/.exec(compact);
  if (ratio) return toFraction(Number(ratio[1]), Number(ratio[2]));
  const percent = /^(\d{1,4})(?:[,.](\d{1,2}))?%$/.exec(compact);
  if (!percent) return undefined;
  const digits = percent[2] ?? '';
  return toFraction(Number(`${percent[1]}${digits}`), 100 * 10 ** digits.length);
}

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly grouped: boolean }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-many-decimals' }
  | { readonly kind: 'too-large' };

/**
 * Reads a number as people type it in Vietnam, as a whole number of its last decimal: with
 * `decimals` 1, "4,5" is 45.
 *
 * The comma is the decimal sign. Dots group thousands ("1.904" is 1904). With decimals allowed, a
 * single dot before exactly three digits could be either ("45.000"), so it is `ambiguous`; before
 * one or two digits, or after a leading zero ("0.500"), it can only be a decimal sign. The minus
 * may be a hyphen or the sign that Word puts in its place (U+2212).
 */
export function parseVietnameseNumber(text: string, decimals: number): NumberReading {
  const compact = text.replace(/\s/g, '').replace(/^\u2212/, '-');
  if (!/^[+-]?[\d.,]+$/.test(compact) || !/\d/.test(compact)) return { kind: 'not-a-number' };
  const sign = compact.startsWith('-') ? -1 : 1;
  const body = compact.replace(/^[+-]/, '');
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/.exec(body);
  if (grouped) {
    if (decimals > 0 && grouped[1] === undefined && body.indexOf('.') === body.lastIndexOf('.'))
      return { kind: 'ambiguous' };
    return scaled(sign, body.split(',')[0]!.replaceAll('.', ''), grouped[1] ?? '', decimals, true);
  }
  const plain = /^(\d+)(?:[,.](\d+))?$/.exec(body);
  if (!plain) return { kind: 'not-a-number' };
  return scaled(sign, plain[1]!, plain[2] ?? '', decimals, false);
}

/**
 * A number that arrived as a binary double (an XLSX or JSON number), as a whole number
 * of its last decimal.
 */
export function parseDouble(value: number, decimals: number): NumberReading {
  if (!Number.isFinite(value)) return { kind: 'not-a-number' };
  const rounded = Math.round(value * 10 ** decimals);
  if (Math.abs(rounded) > LARGEST_FIGURE) return { kind: 'too-large' };
  const distance = Math.abs(value * 10 ** decimals - rounded);
  if (distance > Math.max(1e-6, Math.abs(rounded) * Number.EPSILON)) return { kind: 'too-many-decimals' };
  return { kind: 'number', value: rounded === 0 ? 0 : rounded, grouped: false };
}

function scaled(sign: 1 | -1, whole: string, fraction: string, decimals: number, grouped: boolean): NumberReading {
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return { kind: 'too-many-decimals' };
  const value = Number(whole + kept.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value) || value > LARGEST_FIGURE) return { kind: 'too-large' };
  return { kind: 'number', value: value === 0 ? 0 : sign * value, grouped };
}

/** The least whole number that is at least `fraction` of `whole`: two thirds of 7 villages is 5. */
export function ceilShare(whole: number, fraction: Fraction): number {
  return Number((BigInt(whole) * BigInt(fraction.over) + BigInt(fraction.under) - 1n) / BigInt(fraction.under));
}

/** The greatest whole number that is at most `fraction` of `whole`. */
export function floorShare(whole: number, fraction: Fraction): number {
  return Number((BigInt(whole) * BigInt(fraction.over)) / BigInt(fraction.under));
}

/**
 * A scaled whole number in the form people write: 45 with one decimal is "4,5"; 1904 is
 * "1.904"; trailing zeros go.
 */
export function formatScaled(value: number, decimals: number, marks: { decimal: string; group: string }): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const rest = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
  const groupedWhole = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return `${value < 0 ? '-' : ''}${groupedWhole}${rest ? marks.decimal + rest : ''}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(a, 1) : greatestCommonDivisor(b, a % b);
}
