export type { RegisterRows, Row, RowValue } from './row.ts';
export {
  ATTRIBUTE_SEPARATOR,
  CHILD_HEADINGS,
  CHILDREN_SHEET,
  FIGURE_HEADINGS,
  FIGURES_SHEET,
  GUIDE_SHEET,
  MAX_REGISTER_ROWS,
  NO_WORD,
  REGISTER_LABELS,
  UNIT_KIND_NAMES,
  UNIT_LABELS,
  YES_WORD,
} from './workbook-layout.ts';
