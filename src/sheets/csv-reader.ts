import { isUtf8 } from 'node:buffer';
import type { Issue, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import { cellName } from './addresses.ts';
import type { CsvHead } from './csv-head.ts';
import type { CsvHandler } from './csv-tokenizer.ts';
import { CsvTokenizer } from './csv-tokenizer.ts';
import type { SheetLimits } from './limits.ts';
import type { Cell, CellRow } from './workbook.ts';
import { wholeCharacters } from './xml-text.ts';

/** More cells with the same fault are not listed one by one. */
const MOST_LONG_CELLS = 100;
const EMPTY = Buffer.alloc(0);
const APOSTROPHE = 0x27;
const MARKED_TEXT = /^'+[=+\-@\t\r]/;

/** Reads the records of a CSV file: rows as they come, what is wrong with them at the end. */
export class CsvReader implements CsvHandler {
  /** Whether a fault was found after which nothing more is read. */
  isDone = false;

  private readonly place: Place;
  private readonly limits: SheetLimits;
  private readonly mostCells: number;
  private readonly tokenizer: CsvTokenizer;
  private readonly issues: Issue[] = [];
  private carry: Buffer = EMPTY;
  private isText = true;
  private isFilled: boolean;

  private ready: CellRow[] = [];
  private cells: Cell[] = [];
  private number = 1;
  private rowCount = 0;
  private cellCount = 0;
  private longCells = 0;
  private lastFilled = 0;
  private firstBeyond = '';
  private lastColumn = 0;

  /**
   * @param mostCells filled cells that whoever takes the rows can keep; without end
   *   where rows are passed on
   */
  constructor({ delimiter, start }: CsvHead, place: Place, limits: SheetLimits, mostCells = Number.POSITIVE_INFINITY) {
    this.place = place;
    this.limits = limits;
    this.mostCells = mostCells;
    this.tokenizer = new CsvTokenizer(delimiter, limits.cellText, this);
    this.isFilled = start > 3;
  }

  /**
   * Takes the next bytes, wherever they are cut, from the start that the head told. They may be
   * overwritten afterwards.
   */
  write(chunk: Buffer): void {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    const end = wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole) || whole.includes(0)) {
      this.stopAsNoText();
      return;
    }
    this.carry = end === bytes.length ? EMPTY : Buffer.from(bytes.subarray(end));
    this.isFilled ||= whole.some((byte) => byte > 0x20);
    this.tokenizer.write(whole);
  }

  /** The rows that were finished since the last call. */
  takeRows(): readonly CellRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /**
   * To be called after the last bytes, or once nothing more is read; may finish one more row. All
   * that is wrong with the file.
   */
  finish(): readonly Issue[] {
    const isWhole = this.isDone || this.tokenizer.finish();
    if (this.carry.length > 0 && !this.isDone) this.stopAsNoText();
    const { issues, place } = this;
    // Whatever else was found: it was read as what it is not.
    if (!this.isText) return [toIssue('file.not-text', place)];
    if (!this.isFilled) return [toIssue('file.empty', place)];
    if (this.lastColumn > 0) {
      const at = { ...place, cell: this.firstBeyond };
      issues.push(toIssue('sheet.too-many-columns', at, { limit: this.limits.columns, found: this.lastColumn }));
    }
    if (!isWhole) {
      issues.push(toIssue('file.damaged', { ...place, line: this.tokenizer.line }, { reason: 'ends inside quotes' }));
    }
    return issues;
  }

  field(column: number, value: string, length: number): void {
    const { limits } = this;
    if (length > limits.cellText && !this.isDone && this.longCells++ < MOST_LONG_CELLS) {
      const at = { ...this.place, cell: cellName(this.number, column) };
      this.issues.push(toIssue('sheet.cell-too-long', at, { limit: limits.cellText, found: length }));
    }
    this.lastFilled = column;
    if (column <= limits.columns) this.cells.push({ column, value: withoutTextMark(value) });
  }

  record(): void {
    const { limits, number, lastFilled } = this;
    this.number++;
    this.lastFilled = 0;
    if (this.isDone) {
      this.cells.length = 0;
      return;
    }
    if (lastFilled > limits.columns) {
      if (this.firstBeyond === '') this.firstBeyond = cellName(number, lastFilled);
      this.lastColumn = Math.max(this.lastColumn, lastFilled);
    }
    if (this.cells.length === 0) return;
    if (this.rowCount >= limits.rows) {
      this.stop(toIssue('sheet.too-many-rows', this.place, { limit: limits.rows, found: this.rowCount + 1 }));
      return;
    }
    this.rowCount++;
    this.cellCount += this.cells.length;
    // A copy has room for exactly its cells, while an array that grew has half as much again.
    this.ready.push({ number, cells: this.cells.slice() });
    this.cells.length = 0;
    if (this.cellCount > this.mostCells) {
      const params = { limit: this.mostCells, found: this.cellCount, unit: 'cells' };
      this.stop(toIssue('file.too-large', this.place, params));
    }
  }

  private stop(issue: Issue): void {
    this.issues.push(issue);
    this.isDone = true;
  }

  private stopAsNoText(): void {
    this.isText = false;
    this.isDone = true;
  }
}

/**
 * Without the apostrophe that keeps a text from being a formula, as our own lists and
 * other programs write it.
 */
function withoutTextMark(value: string): string {
  return value.charCodeAt(0) === APOSTROPHE && MARKED_TEXT.test(value) ? value.slice(1) : value;
}
