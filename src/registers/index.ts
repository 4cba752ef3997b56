export type { CellInput, Decoded, Finding } from './cell.ts';
export { cellText, isBlank, showCell } from './cell.ts';
export type { CheckedRow, RowContext } from './check-rows.ts';
export { checkImpossibleCells } from './check-rows.ts';
export type { Clash } from './clash.ts';
export { toClashIssue } from './clash.ts';
export { decodeCell, encodeValue, traitsOf } from './codecs/index.ts';
export { SEALED_PREFIX } from './hidden-value.ts';
export { findImpossibleCells, withoutImpossible } from './impossible-cells.ts';
export { keyWords } from './key-words.ts';
export { loneColumn } from './lone-column.ts';
export { eraseRow, maskValue } from './mask.ts';
export type { NearDuplicate } from './near-duplicates.ts';
export { checkSimilarRows, findNearDuplicates, findSameContent } from './near-duplicates.ts';
export { findOneLetterApart } from './one-letter-apart.ts';
export { isVillage, ownRows } from './own-village.ts';
export { formatPeriod, parsePeriod } from './periods.ts';
export type { RegisterRows, Row, RowValue } from './row.ts';
export type { Protect } from './row-key.ts';
export { canonicalRow, rowKey, UNPROTECTED } from './row-key.ts';
export type { StoredBeside } from './take-rows.ts';
export { clashesWithStored, onlyOneColumns, RowTaker, takeRows } from './take-rows.ts';
export { toVillageNames, VillageNames } from './villages.ts';
export {
  ATTRIBUTE_SEPARATOR,
  CHILD_HEADINGS,
  CHILDREN_SHEET,
  FIGURE_HEADINGS,
  FIGURES_SHEET,
  FORMER_KEPT_TO,
  GUIDE_SHEET,
  LIST_STATES,
  MAX_REGISTER_ROWS,
  NO_WORD,
  NUMBER_HEADING,
  PERIOD_HEADINGS,
  PERIOD_WORDS,
  PERIODS_SHEET,
  REGISTER_LABELS,
  SIGNATURE_LABELS,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
  VERDICT_WORDS,
  YES_WORD,
} from './workbook-layout.ts';
