export type { Citation } from './citations.ts';
export { citationsOf } from './citations.ts';
export type { CatalogueJson } from './json.ts';
export { fromJson, toCatalogueJson } from './json.ts';
export { letterNumber } from './letter-number.ts';
export { levelOf } from './level-of.ts';
export type {
  Asks,
  Attribute,
  Catalogue,
  Column,
  ColumnType,
  Condition,
  Counting,
  CriteriaSet,
  Criterion,
  Definition,
  EvidenceForm,
  EvidenceNeed,
  Figure,
  FigureType,
  Indicator,
  Interpretation,
  Level,
  Operator,
  PersonalClass,
  Register,
  Requirement,
  RequirementKind,
  RequirementOf,
  SetLink,
  SourceDocument,
  Threshold,
  ThresholdValue,
  UnitCondition,
} from './model.ts';
export { indicatorsOf, VILLAGE_COLUMN, VILLAGE_LIST } from './model.ts';
export { rowTestsOf } from './row-tests.ts';
export { isUpper, strictestOf, strictness } from './strictness.ts';
export type { UnitAttributes } from './unit-condition.ts';
export { attributesOf, carriesOf, conflictOf, openValues, possibleUnits, thresholdsFor } from './unit-condition.ts';
export { childrenOf, figuresOf, walkRequirements } from './walks.ts';
