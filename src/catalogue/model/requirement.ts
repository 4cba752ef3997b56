import type { ClauseId, FigureId, Fraction, IndicatorId, NodeId, SetId, UnitKind } from '../../kernel/index.ts';
import type { Definition, Interpretation } from './reading.ts';

/** What every requirement carries, whatever its kind. */
export interface RequirementBase {
  /** From the indicator down: "8.4.b.1". */
  readonly id: NodeId;
  readonly title?: string;
  /** The official wording, quoted. */
  readonly text?: string;
  readonly source?: string;
  readonly clauses: readonly ClauseId[];
  readonly definitions: readonly Definition[];
  readonly interpretation: readonly Interpretation[];
  /** In the letter's words: "trừ văn bản mật". */
  readonly excluding?: string;
  /** "nếu có": with none of this figure the requirement is not applicable. */
  readonly ifAny?: FigureId;
  /** "khuyến khích": reported, never decides. */
  readonly optional: boolean;
  readonly asks: Asks;
}

/**
 * What each kind has of its own, by its name. Every law half in `authoring/kinds/` adds its own,
 * and with it the kind; this file need not look there.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the law halves
export interface KindParts {}

export type RequirementKind = keyof KindParts;

/** A requirement of one kind. */
export type RequirementOf<Kind extends RequirementKind> = RequirementBase & KindParts[Kind];

export type Requirement = { readonly [Kind in RequirementKind]: RequirementOf<Kind> }[RequirementKind];

/**
 * What a requirement looks at, itself and not through its children. Its kind says so once, when
 * the law is read; whoever walks the law (forms, comparisons, explanations) reads it here and
 * need not know the kinds.
 */
export interface Asks {
  /**
   * The figures it is judged by: first the one that a node of the verdict tree carries as `value`,
   * second its `whole`. The figure of "nếu có" is not among them.
   */
  readonly figures: readonly FigureId[];
  /** The other sets whose verdicts it looks at. */
  readonly sets: readonly SetLink[];
  /** Digits after the decimal comma of its thresholds. */
  readonly decimals: number;
  /**
   * Requirements of two sets with the same identity judge the same thing, by whatever
   * threshold. Absent for groups.
   */
  readonly identity?: string;
}

/**
 * Another set: judged for the same unit (one indicator of it, or all), or for
 * units of a kind below.
 */
export type SetLink =
  | { readonly of: 'same-unit'; readonly set: SetId; readonly indicator?: IndicatorId }
  | { readonly of: 'units-below'; readonly set: SetId; readonly unitKind: UnitKind };

export const OPERATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a value must reach: a number scaled by the figure's decimals, or a fraction of a whole. */
export type ThresholdValue = number | Fraction;

/**
 * A threshold and the units it is for. A requirement without variants has one threshold with `when`
 * undefined; with variants the thresholds together fit every possible unit exactly once. Numbers
 * are scaled by the figure's decimals.
 */
export interface Threshold<Value extends ThresholdValue = ThresholdValue> {
  readonly operator: Operator;
  readonly value: Value;
  readonly when?: UnitCondition;
  readonly text?: string;
  readonly clauses: readonly ClauseId[];
}

/**
 * `attributes`: for each attribute one of the values is enough, and every attribute must fit.
 * `otherwise`: what no other threshold fits.
 */
export type UnitCondition =
  | { readonly kind: 'attributes'; readonly attributes: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'otherwise' };
