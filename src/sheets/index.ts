export type { CellAddress } from './addresses.ts';
export { cellName, columnLetters, isInRange, parseCellName, parseRange, rangeName } from './addresses.ts';
export type { FileSource } from './file-source.ts';
export type { SheetLimits } from './limits.ts';
export { DEFAULT_LIMITS, IMPORT_LIMITS } from './limits.ts';
export { openCsv } from './open-csv.ts';
export { openSheets } from './open-sheets.ts';
export type { OnRows, OpenSheet, OpenWorkbook, SheetTail } from './open-workbook.ts';
export { openWorkbook } from './open-workbook.ts';
export { readCsv } from './read-csv.ts';
export { readWorkbook } from './read-workbook.ts';
export type { FileKind } from './sniff.ts';
export { sniff } from './sniff.ts';
export type {
  Cell,
  CellRange,
  CellRow,
  CellValue,
  DayCell,
  ErrorCell,
  FormulaWithoutValue,
  Sheet,
  SheetHead,
  Workbook,
} from './workbook.ts';
