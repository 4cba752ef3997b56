import { toNfc } from '../kernel/index.ts';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** UTF-16 units that may become one when marks are joined with their letter. */
const MOST_JOINED = 4;

const AFTER_RETURN = 0;
const FIELD_START = 1;
const PLAIN = 2;
const QUOTED = 3;
const QUOTE_IN_QUOTES = 4;

/** Takes the records of a CSV file as they come. */
export interface CsvHandler {
  /**
   * A field that is not empty, without its quotes.
   *
   * @param position 1-based, also where it is beyond what a sheet can hold
   * @param text NFC; cut off where it is longer than any cell may be
   * @param length UTF-16 units, also of what was cut off
   */
  field(position: number, text: string, length: number): void;
  /** The end of a record, after its fields. `isBlank`: an empty line. */
  record(fieldCount: number, isBlank: boolean): void;
}

/**
 * Cuts CSV text into records after RFC 4180, chunk by chunk; the result does not depend on where
 * the chunks end. Fields in quotes may hold delimiters, line ends and doubled quotes. Lenient as
 * Excel is: a quote inside an unquoted field is a letter, letters after a closing quote belong to
 * the field. Records end with LF, CRLF or CR; a line end at the very end of the file begins none.
 *
 * Keeps no more than the longest text of one cell, however long fields and records are.
 */
export class CsvTokenizer {
  /** 1-based line where the current record begins. */
  line = 1;

  private readonly handler: CsvHandler;
  private readonly delimiter: number;
  private readonly keep: number;
  private state = FIELD_START;
  private nextLine = 1;
  private position = 0;
  private isBlank = true;
  private text = '';
  private skipped = 0;
  private isAscii = true;

  /** @param longestText UTF-16 units that a cell may have */
  constructor(delimiter: string, longestText: number, handler: CsvHandler) {
    this.delimiter = delimiter.charCodeAt(0);
    this.keep = longestText * MOST_JOINED;
    this.handler = handler;
  }

  /** Takes the next bytes: UTF-8, cut between characters. They may be overwritten afterwards. */
  write(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      switch (this.state) {
        case PLAIN:
          at = this.scanPlain(bytes, at);
          break;
        case QUOTED:
          at = this.scanQuoted(bytes, at);
          break;
        case QUOTE_IN_QUOTES:
          at = this.afterQuote(bytes, at);
          break;
        case AFTER_RETURN:
          this.state = FIELD_START;
          if (bytes[at] === NEWLINE) at++;
          break;
        default:
          at = this.startField(bytes, at);
      }
    }
  }

  /**
   * Says that no more bytes will come. Answers whether the text ends as it should:
   * false inside quotes.
   */
  finish(): boolean {
    const isWhole = this.state !== QUOTED;
    if (!this.isBlank) {
      this.endField();
      this.handler.record(this.position, false);
    }
    return isWhole;
  }

  private startField(bytes: Buffer, at: number): number {
    if (bytes[at] !== QUOTE) {
      this.state = PLAIN;
      return at;
    }
    this.state = QUOTED;
    this.isBlank = false;
    return at + 1;
  }

  private scanPlain(bytes: Buffer, from: number): number {
    const { delimiter } = this;
    let to = from;
    let highest = 0;
    let byte = 0;
    for (; to < bytes.length; to++) {
      byte = bytes[to]!;
      if (byte === delimiter || byte === NEWLINE || byte === RETURN) break;
      highest |= byte;
    }
    if (to > from) this.add(bytes, from, to, highest < 0x80);
    if (to === bytes.length) return to;
    if (byte === delimiter) {
      this.isBlank = false;
      this.endField();
    } else this.endRecord(byte);
    return to + 1;
  }

  private scanQuoted(bytes: Buffer, from: number): number {
    let to = from;
    let highest = 0;
    for (; to < bytes.length; to++) {
      const byte = bytes[to]!;
      if (byte === QUOTE) break;
      if (byte === NEWLINE) this.nextLine++;
      highest |= byte;
    }
    if (to > from) this.add(bytes, from, to, highest < 0x80);
    if (to === bytes.length) return to;
    this.state = QUOTE_IN_QUOTES;
    return to + 1;
  }

  private afterQuote(bytes: Buffer, at: number): number {
    if (bytes[at] !== QUOTE) {
      this.state = PLAIN;
      return at;
    }
    this.add(bytes, at, at + 1, true);
    this.state = QUOTED;
    return at + 1;
  }

  private add(bytes: Buffer, from: number, to: number, isAscii: boolean): void {
    this.isBlank = false;
    if (!isAscii) this.isAscii = false;
    const piece = bytes.toString(isAscii ? 'latin1' : 'utf8', from, to);
    const room = this.keep - this.text.length;
    if (piece.length > room) {
      this.text += piece.slice(0, room);
      this.skipped += piece.length - room;
    } else this.text = this.text === '' ? piece : this.text + piece;
  }

  private endField(): void {
    this.state = FIELD_START;
    this.position++;
    if (this.text === '') return;
    const text = this.isAscii ? this.text : toNfc(this.text);
    this.handler.field(this.position, text, text.length + this.skipped);
    this.text = '';
    this.skipped = 0;
    this.isAscii = true;
  }

  private endRecord(lineEnd: number): void {
    this.endField();
    this.handler.record(this.position, this.isBlank);
    this.position = 0;
    this.isBlank = true;
    this.line = ++this.nextLine;
    if (lineEnd === RETURN) this.state = AFTER_RETURN;
  }
}
