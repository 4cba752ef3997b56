import { fold } from '../../kernel/index.ts';
import { cellText, decodeCell, isBlank, SIGNATURE_LABELS, showCell, traitsOf } from '../../registers/index.ts';
import type { AddressedCell, AddressedRow } from './addressed-cells.ts';
import type { HeadingWords } from './heading-words.ts';
import type { Headings } from './recognise-headings.ts';

/**
 * Words with which the last lines of a list begin: sums, and below them place, day and signatures.
 */
const TOTAL =
  /^(?:tong|cong|toan xa)(?: (?:cong|so|toan xa|ca xa|chung|thon|ban|ho|nguoi))*[: .,;(\d)]*(?:thon|ban|ho|nguoi|quy|thang)?[) .]*$/;
const SIGNATURES =
  /^(?:nguoi lap|nguoi ghi|xac nhan|tm\.? |t\/m |kt\.? |chu tich|truong thon|noi nhan|ky ten|\(?ky,? |thu truong|.{0,40}, ?ngay .{0,12}thang)/;

/**
 * "II. Khối chính quyền", or "II" in the column of numbers. Not "1.", which rows have, nor "VI VĂN
 * THỬ", who is a person.
 */
const NUMBERED_CAPTION = /^\s*(?:[IVX]+|[A-H])[.)]\s*\S/;
const CAPTION_NUMBER = /^\s*(?:[IVX]+|[A-H])[.)]?\s*$/;

/** UTF-16 units; longer texts are entries. */
const LONGEST_LAST_LINE = 100;

/** Where words stand that are no entry, and what they say, cut to the length of a message. */
export interface FoundWords {
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

/**
 * What a line below the headings is. `caption`: it only parts the list. `total`: a sum. `end`:
 * signatures, or anything below them. `unclear`: an entry below what looked like signatures
 * (`end`); given once, after it everything is `end`.
 */
export type ListLine =
  | { readonly kind: 'row' | 'end' }
  | { readonly kind: 'caption' | 'total'; readonly words: FoundWords }
  | { readonly kind: 'unclear'; readonly end: FoundWords };

/**
 * Tells line by line, from the top, where a list has captions and sums and where it ends.
 * Signatures end it below an empty line or a sum, and only where nothing stands in the line that a
 * column asks for: an article about the chairman is no signature.
 */
export class ListEnd {
  readonly #headings: Headings;
  readonly #words: HeadingWords;
  #previous: number;
  #isAfterTotal = false;
  #end: FoundWords | undefined;
  #isOwn = true;
  #isUnclear = false;

  constructor(headings: Headings, words: HeadingWords) {
    this.#headings = headings;
    this.#words = words;
    this.#previous = headings.lastRow;
  }

  /**
   * Whether an entry stands below what looks like signatures: where the list
   * ends is not known then.
   */
  get isUnclear(): boolean {
    return this.#isUnclear;
  }

  /**
   * The words that ended the list; undefined where nothing did, or only the block of our own
   * lists as it was printed.
   */
  get told(): FoundWords | undefined {
    return this.#isOwn ? undefined : this.#end;
  }

  /** What the next line is. */
  classify(row: AddressedRow): ListLine {
    if (this.#isUnclear) return END;
    return this.#end === undefined ? this.#classifyInside(row) : this.#classifyBelow(row, this.#end);
  }

  #classifyBelow(row: AddressedRow, end: FoundWords): ListLine {
    this.#isOwn &&= isOwnSignatures(row);
    if (!isEntry(row, this.#headings)) return END;
    this.#isUnclear = true;
    return { kind: 'unclear', end };
  }

  #classifyInside(row: AddressedRow): ListLine {
    const isBelowGap = row.number > this.#previous + 1 || this.#isAfterTotal;
    this.#previous = row.number;
    const first = row.cells.find((cell) => typeof cell.value === 'string' && !isBlank(cell.value));
    if (first === undefined) return ROW;
    const text = cellText(first.value);
    const folded = text.length > LONGEST_LAST_LINE ? '' : fold(text);
    const words = { row: row.number, column: first.column, found: showCell(first.value) };
    if (isBelowGap && SIGNATURES.test(folded) && !isEntry(row, this.#headings)) {
      this.#end = words;
      this.#isOwn = isOwnSignatures(row);
      return END;
    }
    if (isCaption(row, this.#headings, this.#words, text)) return { kind: 'caption', words };
    if (!TOTAL.test(folded)) return ROW;
    this.#isAfterTotal = true;
    return { kind: 'total', words };
  }
}

const ROW: ListLine = { kind: 'row' };
const END: ListLine = { kind: 'end' };

/**
 * Whether a line only parts the list: the headings once more, as on a second page, or a caption
 * such as "II. Khối chính quyền" with nothing beside it. `words`: the first words of the row.
 */
function isCaption(row: AddressedRow, headings: Headings, headingWords: HeadingWords, words: string): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell.value));
  const entries = filled.filter((cell) => headings.columns.has(cell.column));
  if (entries.length >= 2) {
    if (words.length > LONGEST_LAST_LINE || headingWords.find(words) === undefined) return false;
    const isHead = (cell: AddressedCell): boolean =>
      headingWords.find(cellText(cell.value)) === headings.columns.get(cell.column);
    return entries.filter(isHead).length >= 2;
  }
  const [numeral] = filled;
  return entries.length === 1 && numeral !== undefined && filled.length <= 2
    ? (filled.length === 1 ? NUMBERED_CAPTION : CAPTION_NUMBER).test(cellText(numeral.value))
    : false;
}

/** Whether nothing but the words of our own lists stands in a line below them. */
function isOwnSignatures(row: AddressedRow): boolean {
  const { preparedBy, confirmedBy, sign, date } = SIGNATURE_LABELS;
  return row.cells.every((cell) => {
    const text = cellText(cell.value);
    return text === '' || text.startsWith(`${confirmedBy} `) || [preparedBy, sign, date].some((word) => word === text);
  });
}

/** Whether a day, a number, a yes or a choice stands where the register asks for one. */
function isEntry(row: AddressedRow, headings: Headings): boolean {
  return row.cells.some((cell) => {
    const column = headings.columns.get(cell.column);
    if (column === undefined || column.other || !traitsOf(column).refusesWords) return false;
    return decodeCell(cell.value, column).value !== undefined;
  });
}
