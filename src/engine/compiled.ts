import type { CriteriaSet, Criterion, Indicator } from '../catalogue/index.ts';
import type { IndicatorId } from '../kernel/index.ts';
import type { UnitColumns } from './columns.ts';
import type { Slots, Subject } from './subject.ts';
import type { NodeVerdict } from './tree.ts';

/** Judges one requirement for one unit, with the tree. */
export type Judge = (subject: Subject) => NodeVerdict;
/** Judges one requirement for many units: writes a verdict code for each into `out`. */
export type ColumnJudge = (units: UnitColumns, out: Uint8Array) => void;

/** A requirement ready for judging, one unit or many; both give the same verdicts [ENG-30]. */
export interface CompiledRequirement {
  readonly judge: Judge;
  readonly column: ColumnJudge;
}

export interface CompiledIndicator extends CompiledRequirement {
  readonly indicator: Indicator;
  /** "khuyến khích": reported, never decides. */
  readonly optional: boolean;
}

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly indicators: readonly CompiledIndicator[];
}

/** A set ready for judging. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly slots: Slots;
  /** In the order of the set. */
  readonly criteria: readonly CompiledCriterion[];
  /** The same indicators by id. */
  readonly indicators: ReadonlyMap<IndicatorId, CompiledIndicator>;
}
