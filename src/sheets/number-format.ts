/** How a number is shown, as far as that changes what it is. */
export type NumberLook =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** Shown with at least so many digits: `0000000000` is 10. */
  | { readonly kind: 'padded'; readonly digits: number };

export const PLAIN: NumberLook = { kind: 'plain' };
const DATE: NumberLook = { kind: 'date' };

/**
 * Formats known by number alone. 18–21, 32–35, 45–47, 55 and 56 are times of day or differ
 * from country to country.
 */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The look of a format that the file names by number only. */
export function builtInLook(id: number): NumberLook {
  return BUILT_IN_DATES.has(id) ? DATE : PLAIN;
}

/**
 * The look that a format code gives: `dd/mm/yyyy` and `[$-42A]d mmmm yyyy` are dates, `h:mm`
 * and `#,##0 "đồng"` are plain, `0000000000` is padded. Only the first section counts, the one
 * for positive numbers.
 */
export function lookOf(code: string): NumberLook {
  if (/^0{2,}$/.test(code)) return { kind: 'padded', digits: code.length };
  const bare = withoutLiterals(code).toLowerCase().replaceAll('am/pm', '').replaceAll('a/p', '');
  if (/[#?]/.test(bare) || bare === 'general') return PLAIN;
  if (/[yd]/.test(bare) || bare.includes('mmm')) return DATE;
  return bare.includes('m') && !/[hs]/.test(bare) ? DATE : PLAIN;
}

/**
 * The first section without quoted text, escaped characters, fill characters and brackets
 * (colour, locale, condition).
 */
function withoutLiterals(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at++) {
    const sign = code[at]!;
    if (sign === ';') break;
    if (sign === '"' || sign === '[') {
      const close = code.indexOf(sign === '"' ? '"' : ']', at + 1);
      const inner = code.slice(at + 1, close < 0 ? code.length : close);
      // [h], [mm] and [ss] are not decoration but elapsed time.
      if (sign === '[' && /^(?:h+|m+|s+)$/i.test(inner)) bare += 'h';
      at = close < 0 ? code.length : close;
    } else if (sign === '\\' || sign === '_' || sign === '*') at++;
    else bare += sign;
  }
  return bare;
}
