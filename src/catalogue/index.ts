export { exemptionsFileShape, parseExemptions } from './authoring/exemptions.ts';
export { childrenOf, figuresOf, walkRequirements } from './authoring/kinds/index.ts';
export type { CatalogueFile, CatalogueFileKind, LoadedCatalogue, ParsedFiles } from './authoring/load.ts';
export { catalogueFileKind, loadCatalogue, restoreCatalogue } from './authoring/load.ts';
export { attributesFileShape, figuresFileShape, registerFileShape, setFileShape } from './authoring/schema.ts';
export { checkShape } from './authoring/shape.ts';
export { parseYaml } from './authoring/yaml.ts';
export type { Citation } from './citations.ts';
export { citationsOf } from './citations.ts';
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
export { strictestOf, strictness } from './strictness.ts';
export type { UnitAttributes } from './unit-condition.ts';
export { attributesOf, conflictOf, limitsFor, possibleUnits } from './unit-condition.ts';
