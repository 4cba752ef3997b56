export { checkChildren, checkLives, checkParents } from './check-units.ts';
export type { AttributeLine, PlaceOfUnit, SuccessionLine, UnitLine, UnitsInput } from './import-lines.ts';
export {
  aboveInYear,
  everAbove,
  everBelow,
  holdersInYear,
  subtreeInYear,
  unitInYear,
  unitNearYear,
} from './in-year.ts';
export { joinLives } from './join-lives.ts';
export type { UnitsCounts, UnitsPlan } from './plan-import.ts';
export { planUnitsImport, withChanges } from './plan-import.ts';
export type { FoundUnit } from './search-units.ts';
export { searchUnits } from './search-units.ts';
export { restingOn } from './undo-import.ts';
export type { SuccessionKind, Unit, UnitAttributeSpan, UnitRecords, UnitSuccession } from './unit.ts';
export { dayWithin, isSameLife, isValidOn, SUCCESSION_KINDS } from './unit.ts';
export { UnitTree } from './unit-tree.ts';
export type { UnitType } from './unit-types.ts';
export { kindsOfType, parseUnitType, splitTypeWord, typeWord, UNIT_TYPES, unitTitle } from './unit-types.ts';
export {
  ATTRIBUTE_COLUMNS,
  ATTRIBUTES_SHEET,
  LISTED_COLUMNS,
  NO_VALUE_WORD,
  REARRANGED_COLUMNS,
  REARRANGED_SHEET,
  SUCCESSION_ALIASES,
  SUCCESSION_COLUMNS,
  SUCCESSION_WORDS,
  SUCCESSIONS_SHEET,
  UNIT_COLUMNS,
  VALUE_SEPARATOR,
} from './units-layout.ts';
