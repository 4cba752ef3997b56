/** Longer texts are sentences, not names. */
const LONGEST = 120;
/** Of positions that fit beside a 32-bit hash into an exact number. */
const MOST_TEXTS = 2 ** 21;

/**
 * Pairs of texts that are one letter apart: one more, one less, one other, or two neighbours
 * swapped. A digit makes another text ("tổ 1", "tổ 2"), and so does a letter that is a word by
 * itself ("mẫu a", "mẫu b"). Texts are folded already.
 *
 * Shape: `[later, earlier]` positions, in the order of the later and then of the earlier one.
 *
 * Two such texts become one when one letter is left out of either or both. So every text is hashed
 * whole and without each of its letters (not its digits), the hashes are sorted, and only texts
 * that share one are compared: the cost grows with the letters, not with the pairs.
 */
export function findOneLetterApart(texts: readonly string[]): readonly (readonly [number, number])[] {
  const pairs = new Map<number, Set<number>>();
  const hashes = hashesOf(texts.slice(0, MOST_TEXTS));
  for (let start = 0; start < hashes.length; ) {
    const hash = hashOf(hashes[start]!);
    let end = start + 1;
    while (end < hashes.length && hashOf(hashes[end]!) === hash) end++;
    for (let one = start; one < end; one++) {
      for (let other = one + 1; other < end; other++) {
        const [earlier, later] = [positionOf(hashes[one]!), positionOf(hashes[other]!)];
        if (earlier === later || !isOneLetterApart(texts[earlier]!, texts[later]!)) continue;
        const known = pairs.get(later);
        if (known) known.add(earlier);
        else pairs.set(later, new Set([earlier]));
      }
    }
    start = end;
  }
  return [...pairs]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([later, earlier]) =>
      [...earlier].toSorted((a, b) => a - b).map((position) => [later, position] as const),
    );
}

/** What each letter weighs more than the one behind it, in a hash of 32 bits. */
const WEIGHT = 0x01000193;
const WEIGHTS = new Int32Array(LONGEST + 1).fill(1);
for (let at = 1; at <= LONGEST; at++) WEIGHTS[at] = Math.imul(WEIGHTS[at - 1]!, WEIGHT);

const A = 'a'.charCodeAt(0);
const Z = 'z'.charCodeAt(0);

/** Each hash with the position of its text behind it, sorted. */
function hashesOf(texts: readonly string[]): Float64Array {
  const size = texts.reduce((sum, { length }) => sum + (length <= LONGEST ? length + 1 : 0), 0);
  const hashes = new Float64Array(size);
  const before = new Int32Array(LONGEST + 1);
  let count = 0;
  for (const [position, text] of texts.entries()) {
    const { length } = text;
    if (length > LONGEST) continue;
    // The hash of the letters before each place, and last of all of them.
    for (let at = 0; at < length; at++) before[at + 1] = Math.imul(before[at]!, WEIGHT) + text.charCodeAt(at);
    const whole = before[length]!;
    hashes[count++] = (whole >>> 0) * MOST_TEXTS + position;
    for (let without = 0; without < length; without++) {
      const letter = text.charCodeAt(without);
      // Of two equal letters side by side it does not matter which is left out.
      if (letter < A || letter > Z || (without > 0 && letter === text.charCodeAt(without - 1))) continue;
      // The letters before weigh one place less, those behind what they did.
      const moved = Math.imul(before[without]! - before[without + 1]!, WEIGHTS[length - 1 - without]!);
      hashes[count++] = ((whole + moved) >>> 0) * MOST_TEXTS + position;
    }
  }
  return hashes.subarray(0, count).sort();
}

const hashOf = (packed: number): number => Math.floor(packed / MOST_TEXTS);
const positionOf = (packed: number): number => packed % MOST_TEXTS;

function isOneLetterApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < shorter - before && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  const one = a.slice(before, a.length - behind);
  const other = b.slice(before, b.length - behind);
  if (one === other || !/^[a-z]{0,2}$/.test(one) || !/^[a-z]{0,2}$/.test(other)) return false;
  if (one.length <= 1 && other.length <= 1) return isInWord(a, before, behind) || isInWord(b, before, behind);
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** Whether what stands between has a letter beside it. */
function isInWord(text: string, before: number, behind: number): boolean {
  return /[a-z]$/.test(text.slice(0, before)) || /^[a-z]/.test(text.slice(text.length - behind));
}
