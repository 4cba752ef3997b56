export { toInputJsonSchema } from './document-shape.ts';
export type { WorkedCase } from './read-cases.ts';
export { readCases } from './read-cases.ts';
export { readUnitDocument } from './read-document.ts';
export { readWorkbook } from './read-workbook.ts';
export type { InputOptions, UnitReading } from './reading.ts';
