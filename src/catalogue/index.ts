export type { Citation } from './citations.ts';
export { citationsOf } from './citations.ts';
export { exemptionsFileShape, parseExemptions } from './exemptions.ts';
export { childrenOf, figuresOf, walkRequirements } from './kinds/index.ts';
export type { CatalogueFile, CatalogueFileKind, LoadedCatalogue, ParsedFiles } from './load.ts';
export { catalogueFileKind, loadCatalogue, restoreCatalogue } from './load.ts';
export type {
  AllRequirement,
  AnyRequirement,
  AtLeastRequirement,
  Attribute,
  Catalogue,
  Column,
  ColumnType,
  CompareRequirement,
  Condition,
  Counting,
  CriteriaSet,
  Criterion,
  Definition,
  EachRequirement,
  EvidenceForm,
  EvidenceNeed,
  Figure,
  FigureType,
  Indicator,
  Interpretation,
  Level,
  Limit,
  Operator,
  PersonalClass,
  Register,
  Requirement,
  RequirementKind,
  SetRequirement,
  ShareRequirement,
  SourceDocument,
  Threshold,
  UnitCondition,
  UnitsRequirement,
  YesRequirement,
} from './model.ts';
export { indicatorsOf, REQUIREMENT_KINDS, VILLAGE_COLUMN, VILLAGE_LIST } from './model.ts';
export { rowTestsOf } from './row-tests.ts';
export { attributesFileShape, figuresFileShape, registerFileShape, setFileShape } from './schema.ts';
export { checkShape } from './shape.ts';
export { strictestOf, strictness } from './strictness.ts';
export type { UnitAttributes } from './unit-condition.ts';
export { attributesOf, conflictOf, limitsFor, possibleUnits } from './unit-condition.ts';
export { parseYaml } from './yaml.ts';
