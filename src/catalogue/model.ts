import type { FigureId, RegisterId, SetId, UnitKind } from '../kernel/index.ts';
import type { Figure } from './model/figure.ts';
import type { Level } from './model/level.ts';
import type { Register } from './model/register.ts';
import type { CriteriaSet } from './model/set.ts';

export type { EvidenceForm, EvidenceNeed } from './model/evidence.ts';
export { EVIDENCE_FORMS } from './model/evidence.ts';
export type { Condition, Counting, Figure, FigureType } from './model/figure.ts';
export { FIGURE_TYPES } from './model/figure.ts';
export type { Level } from './model/level.ts';
export type { Definition, Interpretation } from './model/reading.ts';
export type { Column, ColumnType, ExpectedList, PersonalClass, Register } from './model/register.ts';
export { COLUMN_TYPES, PERSONAL_CLASSES, typesHolding, VILLAGE_COLUMN, VILLAGE_LIST } from './model/register.ts';
export type {
  Asks,
  KindParts,
  Operator,
  Requirement,
  RequirementBase,
  RequirementKind,
  RequirementOf,
  SetLink,
  Threshold,
  ThresholdValue,
  UnitCondition,
} from './model/requirement.ts';
export { OPERATORS } from './model/requirement.ts';
export type { CriteriaSet, Criterion, Indicator, SourceDocument } from './model/set.ts';
export { indicatorsOf } from './model/set.ts';

/**
 * The typed catalogue: what the YAML files say once they are parsed, linked and found free of
 * errors. Everything is readonly; lists keep the order of the file.
 */
export interface Catalogue {
  /** From the base level up. */
  readonly levels: ReadonlyMap<string, Level>;
  /** What the law calls the units that sets judge. */
  readonly subjects: ReadonlyMap<UnitKind, string>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly registers: ReadonlyMap<RegisterId, Register>;
  readonly sets: ReadonlyMap<SetId, CriteriaSet>;
}

/** Something about a unit that a threshold may depend on, with the values it can take. */
export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly help?: string;
  /** A unit may carry several values. */
  readonly many: boolean;
  /** Each unit has exactly one value, so that none is not an answer: it is not known then. */
  readonly exactlyOne: boolean;
  readonly values: ReadonlyMap<string, string>;
  /** Groups of values of which a unit carries at most one. */
  readonly exclusive: readonly (readonly string[])[];
}
