export type { AddressedCell, AddressedRange, AddressedRow, AddressedSheet } from './addressed-cells.ts';
export { toAddress, toRangeAddress } from './addressed-cells.ts';
export type { CellInput, Decoded, Finding } from './cell.ts';
export { cellText, isBlank, showCell } from './cell.ts';
export type { CheckedRow, RowContext } from './check-rows.ts';
export { checkRows } from './check-rows.ts';
export { decodeCell, encodeValue } from './codecs/index.ts';
export { HeadingWords, isCommonExtra, toHeadingForm } from './heading-words.ts';
export { formatPeriod, parsePeriod } from './periods.ts';
export type { FoundHeading, Headings } from './recognise-headings.ts';
export { recogniseHeadings } from './recognise-headings.ts';
export type { SheetReading } from './recognise-sheet.ts';
export { recogniseSheet } from './recognise-sheet.ts';
export type { RegisterRows, Row, RowValue } from './row.ts';
export type { VillageNames } from './villages.ts';
export { alignVillages, toVillageNames } from './villages.ts';
export {
  ATTRIBUTE_SEPARATOR,
  CHILD_HEADINGS,
  CHILDREN_SHEET,
  FIGURE_HEADINGS,
  FIGURES_SHEET,
  GUIDE_SHEET,
  MAX_REGISTER_ROWS,
  NO_WORD,
  PERIOD_HEADINGS,
  PERIOD_WORDS,
  PERIODS_SHEET,
  REGISTER_LABELS,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
  VERDICT_WORDS,
  YES_WORD,
} from './workbook-layout.ts';
