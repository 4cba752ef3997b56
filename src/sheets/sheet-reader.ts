import type { Issue } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';
import type { CellAddress } from './addresses.ts';
import { cellName, LAST_COLUMN, LAST_ROW, parseCellBytes, parseRange } from './addresses.ts';
import { FORMULA_WITHOUT_VALUE, type ValueMaker } from './cell-value.ts';
import type { SheetLimits } from './limits.ts';
import type { NumberLook } from './number-format.ts';
import type { SharedTexts } from './shared-strings.ts';
import { damaged, StopReading } from './stop-reading.ts';
import { lookAt } from './styles-part.ts';
import { TextCollector } from './text-collector.ts';
import type { Cell, CellRange, CellRow, CellValue } from './workbook.ts';
import type { XmlHandler, XmlTag } from './xml-handler.ts';

export interface SheetContext {
  readonly place: { readonly file?: string; readonly sheet: string };
  readonly limits: SheetLimits;
  readonly shared: SharedTexts;
  readonly looks: readonly NumberLook[];
  readonly values: ValueMaker;
}

/** More cells with the same fault are not listed one by one. */
const MOST_LONG_CELLS = 100;

/** Reads a worksheet part: rows as they come, merged ranges after them. */
export class SheetReader implements XmlHandler {
  wantsText = false;
  readonly merges: CellRange[] = [];
  readonly issues: Issue[] = [];

  private readonly context: SheetContext;
  private readonly collector: TextCollector;
  private ready: CellRow[] = [];
  private rowCount = 0;
  private longCells = 0;
  private firstBeyond = '';
  private lastColumn = 0;

  private inData = false;
  private inRow = false;
  private inCell = false;
  private inInline = false;
  private inPhonetic = false;
  private rowNumber = 0;
  /** The cells of the row so far, and after them what is left of longer rows before. */
  private readonly cells: Cell[] = [];
  private cellCount = 0;
  private isOrdered = true;
  private column = 0;
  private type = 'n';
  private style = 0;
  private hasFormula = false;
  private hasValue = false;

  constructor(context: SheetContext) {
    this.context = context;
    this.collector = new TextCollector(context.limits.cellText);
  }

  /** The rows that were finished since the last call. */
  takeRows(): readonly CellRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** To be called after the last row: what can only be said of the sheet as a whole. */
  finish(): void {
    const { columns } = this.context.limits;
    if (this.lastColumn <= columns) return;
    const at = { ...this.context.place, cell: this.firstBeyond };
    this.issues.push(toIssue('sheet.too-many-columns', at, { limit: columns, found: this.lastColumn }));
  }

  open(name: string, tag: XmlTag): void {
    switch (name) {
      case 'c':
        if (this.inRow) this.openCell(tag);
        break;
      case 'v':
        this.wantsText = this.inCell;
        this.hasValue = true;
        break;
      case 'f':
        this.hasFormula = true;
        break;
      case 'row':
        if (this.inData) this.openRow(tag);
        break;
      case 'is':
        this.inInline = this.inCell;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
      case 't':
        this.wantsText = this.inInline && !this.inPhonetic;
        break;
      case 'sheetData':
        this.inData = true;
        break;
      case 'mergeCell':
        this.keepMerge(tag);
        break;
    }
  }

  text(piece: string): void {
    this.collector.add(piece);
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        if (this.inCell) this.closeCell();
        break;
      case 'v':
      case 't':
        this.wantsText = false;
        break;
      case 'row':
        if (this.inRow) this.closeRow();
        break;
      case 'is':
        this.inInline = false;
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  private openRow(tag: XmlTag): void {
    const given = tag.attribute('r');
    const number = given === undefined ? this.rowNumber + 1 : Number(given);
    if (!Number.isInteger(number) || number <= this.rowNumber || number > LAST_ROW) throw damaged('rows out of order');
    this.rowNumber = number;
    this.inRow = true;
    this.column = 0;
    this.isOrdered = true;
  }

  private openCell(tag: XmlTag): void {
    const before = this.column;
    const address = tag.parseAttribute('r', toAddress);
    if (address === undefined) this.column++;
    else {
      if (address.row !== this.rowNumber) throw damaged('cell in the wrong row');
      this.column = address.column;
    }
    if (this.column > LAST_COLUMN) throw damaged('more columns than a sheet can have');
    if (this.column <= before) this.isOrdered = false;
    this.type = tag.attribute('t') ?? 'n';
    this.style = Number(tag.attribute('s') ?? 0);
    this.inCell = true;
    this.hasFormula = false;
    this.hasValue = false;
  }

  private closeCell(): void {
    this.inCell = false;
    const value = this.takeValue();
    if (value === undefined) return;
    const { limits } = this.context;
    if (this.column > limits.columns) {
      if (this.firstBeyond === '') this.firstBeyond = cellName(this.rowNumber, this.column);
      this.lastColumn = Math.max(this.lastColumn, this.column);
      return;
    }
    if (this.cellCount >= limits.columns) throw damaged('two cells in one place');
    this.cells[this.cellCount++] = { column: this.column, value };
  }

  /** What the cell holds; undefined for an empty one. */
  private takeValue(): CellValue | undefined {
    const { type, collector } = this;
    if (type === 'inlineStr' || type === 'str') {
      const { text, length } = collector.takeText();
      if (this.hasFormula && !this.hasValue && text === '') return FORMULA_WITHOUT_VALUE;
      return this.checked(text, length);
    }
    const raw = collector.takeRaw().trim();
    if (raw === '') return this.hasFormula ? FORMULA_WITHOUT_VALUE : undefined;
    const { values, looks } = this.context;
    switch (type) {
      case 's':
        return this.sharedText(raw);
      case 'n':
        return values.fromNumber(raw, lookAt(looks, this.style));
      case 'b':
        return values.fromBoolean(raw);
      case 'e':
        return values.fromError(raw);
      case 'd':
        return values.fromIsoDate(raw);
      default:
        throw damaged('unknown type of cell');
    }
  }

  private sharedText(raw: string): string | undefined {
    const { texts, tooLong } = this.context.shared;
    const index = Number(raw);
    const text = texts.at(index);
    if (text === undefined) throw damaged('shared text missing');
    return text === '' ? this.checked(text, tooLong.get(index) ?? 0) : text;
  }

  private checked(text: string, length: number): string | undefined {
    const { limits, place } = this.context;
    if (length > limits.cellText && this.longCells++ < MOST_LONG_CELLS) {
      const at = { ...place, cell: cellName(this.rowNumber, this.column) };
      this.issues.push(toIssue('sheet.cell-too-long', at, { limit: limits.cellText, found: length }));
    }
    return text === '' ? undefined : text;
  }

  private closeRow(): void {
    this.inRow = false;
    if (this.cellCount === 0) return;
    const limit = this.context.limits.rows;
    this.rowCount++;
    if (this.rowCount > limit) throw new StopReading('sheet.too-many-rows', { limit, found: this.rowCount });
    // A copy has room for exactly its cells, while an array that grew has half as much again.
    const cells = this.cells.slice(0, this.cellCount);
    this.cellCount = 0;
    if (!this.isOrdered) putInOrder(cells);
    this.ready.push({ number: this.rowNumber, cells });
  }

  private keepMerge(tag: XmlTag): void {
    const range = parseRange(tag.attribute('ref') ?? '');
    if (!range) throw damaged('merged range without address');
    if (range.firstRow === range.lastRow && range.firstColumn === range.lastColumn) return;
    const limit = this.context.limits.merges;
    if (this.merges.length >= limit)
      throw new StopReading('file.too-large', { limit, found: limit + 1, unit: 'merges' });
    this.merges.push(range);
  }
}

function toAddress(bytes: Buffer, from: number, to: number): CellAddress {
  const address = parseCellBytes(bytes, from, to);
  if (!address) throw damaged('cell without address');
  return address;
}

function putInOrder(cells: Cell[]): void {
  cells.sort((a, b) => a.column - b.column);
  if (cells.some((cell, at) => cells[at + 1]?.column === cell.column)) throw damaged('two cells in one place');
}
