export { ALL_MESSAGES, allWords } from './all-words.ts';
export {
  arbitraryFigures,
  arbitraryLaw,
  arbitraryRegion,
  arbitraryVillages,
  contradicts,
  fillBlanks,
} from './arbitraries.ts';
export { arbitraryRows } from './arbitrary-rows.ts';
export { doTodo, hasContradiction } from './do-todo.ts';
export type { DocumentRegister, DocumentRow, UnitDocument } from './fill-workbook.ts';
export { fillWorkbook } from './fill-workbook.ts';
export type { Figures, Situation } from './mini-law.ts';
export { judge, MINI_SET, miniFiles, miniLaw, OTHER_SET, rootOf, situate, toInput, VILLAGE_SET } from './mini-law.ts';
export { randomOf } from './random.ts';
export { randomUnit } from './random-unit.ts';
export { rejudge } from './rejudge.ts';
export { shippedCatalogue } from './shipped-catalogue.ts';
