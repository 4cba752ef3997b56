import { LAST_COLUMN } from './addresses.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Cuts CSV bytes into records after RFC 4180: fields in quotes may hold delimiters, line ends and doubled quotes. Lenient as
 * Excel is: a quote inside an unquoted field is a letter, letters after a closing quote belong to the field. Records end with
 * LF, CRLF or CR.
 */
export class CsvRecords {
  /** 1-based line where the current record begins. */
  line = 0;
  /** Fields after the last column that a sheet can have are not counted: `field` does not know them. */
  fieldCount = 0;
  /** 1-based position of the last field with anything in it, counted or not; 0 where there is none. */
  lastFilled = 0;
  /** Whether the current record is an empty line. */
  isBlank = false;
  /** Set where the file ends inside quotes. */
  endsInQuotes = false;

  private readonly bytes: Buffer;
  private readonly delimiter: number;
  private at: number;
  private nextLine = 1;
  /** For each field where it begins and ends, quotes included. */
  private readonly spans: number[] = [];

  constructor(bytes: Buffer, from: number, delimiter: string) {
    this.bytes = bytes;
    this.at = from;
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Goes to the next record; false after the last. A line end at the very end of the file begins no record. */
  next(): boolean {
    const { bytes } = this;
    if (this.at >= bytes.length) return false;
    this.line = this.nextLine;
    this.fieldCount = 0;
    this.lastFilled = 0;
    const start = this.at;
    for (let position = 1; ; position++) {
      const from = this.at;
      this.skipField();
      if (this.at > from) this.lastFilled = position;
      if (this.fieldCount < LAST_COLUMN) {
        this.spans[2 * this.fieldCount] = from;
        this.spans[2 * this.fieldCount + 1] = this.at;
        this.fieldCount++;
      }
      if (bytes[this.at] !== this.delimiter) break;
      this.at++;
    }
    this.isBlank = this.at === start;
    if (bytes[this.at] === RETURN && bytes[this.at + 1] === NEWLINE) this.at += 2;
    else if (this.at < bytes.length) this.at++;
    this.nextLine++;
    return true;
  }

  /** A field of the current record, without its quotes. Empty for an empty one. */
  field(index: number): string {
    const { bytes } = this;
    const from = this.spans[2 * index]!;
    const to = this.spans[2 * index + 1]!;
    if (bytes[from] !== QUOTE || from === to) return bytes.toString('utf8', from, to);
    const close = this.closingQuote(from + 1, to);
    const inner = bytes.toString('utf8', from + 1, close).replaceAll('""', '"');
    return close < to ? inner + bytes.toString('utf8', close + 1, to) : inner;
  }

  private skipField(): void {
    const { bytes, delimiter } = this;
    let at = this.at;
    if (bytes[at] === QUOTE) {
      const close = this.closingQuote(at + 1, bytes.length);
      this.endsInQuotes ||= close === bytes.length;
      for (let i = at + 1; i < close; i++) if (bytes[i] === NEWLINE) this.nextLine++;
      at = Math.min(close + 1, bytes.length);
    }
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at++;
    this.at = at;
  }

  private closingQuote(from: number, to: number): number {
    const { bytes } = this;
    for (let at = from; at < to; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (at + 1 < to && bytes[at + 1] === QUOTE) at++;
      else return at;
    }
    return to;
  }
}
