/**
 * Vietnamese text as people really send it: NFD from phones, no-break spaces from Word,
 * double spaces from scans.
 */

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/gu;
const MARKS = /\p{M}+/gu;
const BEYOND_ASCII = /[^ -~]/;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/**
 * The same words in one form: NFC, runs of any white space as one space, trimmed. Never
 * changes letters or case.
 */
export function tidy(text: string): string {
  return isTidy(text) ? text : text.normalize('NFC').replace(SPACES, ' ').trim();
}

/**
 * Tells of nearly every text that is tidy that it is, many times quicker than tidying:
 * sheets have millions.
 */
function isTidy(text: string): boolean {
  let previous = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? previous === SPACE : !isComposedLetter(code)) return false;
    previous = code;
  }
  return previous !== SPACE || text === '';
}

/** The text in NFC. Quick where it is already, as it nearly always is. */
export function toNfc(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > SPACE && !isComposedLetter(code)) return text.normalize('NFC');
  }
  return text;
}

/**
 * Whether NFC leaves it alone whatever stands before it, and it is no space: Latin letters and
 * signs, Vietnamese ones included.
 */
function isComposedLetter(code: number): boolean {
  return (code > SPACE && code < 0x300 && code !== NO_BREAK_SPACE) || (code >= 0x1ea0 && code <= 0x1ef9);
}

/**
 * The form in which two texts are compared when marks, case and spacing do not matter ("Thôn Nà
 * Cáy" = "thon na cay"). đ becomes d. For matching only: two different villages may fold to one
 * word, so never use it as an identifier.
 */
export function fold(text: string): string {
  const words = tidy(text);
  if (!BEYOND_ASCII.test(words)) return words.toLowerCase();
  return words.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * An unaccented kebab-case identifier from Vietnamese words: "Sổ nhật ký" → "so-nhat-ky". Empty for
 * text without letters or digits.
 */
export function toSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * True for the identifiers that catalogue data uses: lower-case ASCII words
 * joined by single hyphens.
 */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

const VIETNAMESE_ORDER = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Vietnamese dictionary order with numbers by value: "8.2" before "8.10", "ă" after "a". */
export function compareVietnamese(a: string, b: string): number {
  return VIETNAMESE_ORDER.compare(a, b);
}

/**
 * The nearest of some words to a mistyped one, for "did you mean"; undefined when nothing is near
 * (more than a third of the letters differ). Compares folded text, so a missing mark costs nothing.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * What stood there and the likeliest correction, for a message; none where nothing is near or where
 * it stands there already.
 */
export function withNearest(found: string, candidates: Iterable<string>): Readonly<Record<string, string>> {
  const nearest = findNearest(found, candidates);
  return nearest === undefined || nearest === found ? { found } : { found, nearest };
}

/**
 * Edits from one word to the other, two neighbours swapped being one; `limit` as soon as they
 * cannot stay below `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const bySwap = swapped ? beforePrevious[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      const value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost, bySwap);
      current.push(value);
      if (value < smallest) smallest = value;
    }
    if (smallest >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
