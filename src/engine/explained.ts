import type { FigureId, MessageParams, NodeId, PeriodKey, SetId, UnitKind } from '../kernel/index.ts';

/**
 * Why a verdict came out as it did: a code and what it speaks of. The words stand in `i18n`
 * under `reason.<code>`.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: MessageParams;
}

export const REASON_CODES = [
  'all',
  'any',
  'at-least',
  'compare',
  'share',
  'each',
  'each-short',
  'each-open',
  'yes',
  'no',
  'yes-open',
  'set',
  'units',
  'no-case',
  'case-unknown',
  'not-entered',
  'partly-entered',
  'attribute-unknown',
  'part-above-whole',
  'whole-zero-not-entered',
  'whole-empty',
  'whole-zero-open',
  'no-full-period',
  'children-unknown',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * What is left to do, in whole things. `least` is enough if all blanks turn out well, `most` is
 * enough in any case; they are the same when everything is known.
 */
export type Gap =
  | {
      readonly kind: 'add';
      readonly figure: FigureId;
      readonly least: number;
      readonly most: number;
      readonly decimals: number;
      /** Of rows that are counted: the one that would do with the least. */
      readonly nearest?: NearRow;
    }
  | {
      readonly kind: 'reduce';
      readonly figure: FigureId;
      readonly least: number;
      readonly most: number;
      readonly decimals: number;
    }
  | { readonly kind: 'periods'; readonly figure: FigureId; readonly short: readonly PeriodGap[] }
  | { readonly kind: 'do'; readonly figure: FigureId }
  | { readonly kind: 'choose'; readonly count: number; readonly of: readonly NodeId[] }
  | {
      readonly kind: 'units';
      readonly unitKind: UnitKind;
      readonly set: SetId;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'set'; readonly set: SetId; readonly indicator?: string };

/** The row that comes nearest to meeting all conditions, and the titles of those that it lacks. */
export interface NearRow {
  readonly line: number;
  readonly name: string;
  /** Certainly not met; not known, because cells are blank. */
  readonly lacks: readonly string[];
  readonly open: readonly string[];
}

export interface PeriodGap {
  readonly period: PeriodKey;
  /** How many more this period would need. */
  readonly add: number;
}

/** Something that has to be entered before a verdict can be given. */
export interface Missing {
  readonly kind: 'figure' | 'attribute' | 'children';
  /** Figure or attribute; for `children` the kind of unit. */
  readonly id: string;
  /** Entered in part (blank rows, blank periods). */
  readonly partly: boolean;
  /** Entered, but it cannot be: this part is above this whole, and one of the two is wrong. */
  readonly against?: readonly [part: FigureId, whole: FigureId];
}
