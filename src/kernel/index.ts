export { AppError, invariant, unreachable } from './app-error.ts';
export type { Sha256 } from './canonical.ts';
export { canonicalJson } from './canonical.ts';
export type { Clock } from './clock.ts';
export { clockFrom } from './clock.ts';
export type { Day, DayRange, PeriodKey, PeriodLength } from './dates.ts';
export {
  addDays,
  formatDay,
  fromEpochDay,
  fullPeriods,
  parseDay,
  periodOf,
  periodRange,
  toDay,
  toEpochDay,
  yearOf,
  yearRange,
} from './dates.ts';
export type { IssueCode } from './error-catalogue.ts';
export { ERROR_CATALOGUE } from './error-catalogue.ts';
export type {
  BatchId,
  ClauseId,
  ColumnId,
  FigureId,
  IndicatorId,
  NodeId,
  RegisterId,
  SetId,
  StretchId,
  UnitId,
  UnitKind,
} from './ids.ts';
export { UNIT_KINDS } from './ids.ts';
export type { Issue, Params, Place, Severity } from './issue.ts';
export { hasErrors, toIssue } from './issue.ts';
export type { MessageParam, MessageParams } from './message.ts';
export { atMoment, onDay, quantity, tellsNothing, yesNo } from './message.ts';
export { dayOfMoment, endOfDay, formatMoment, momentAfter, startOfDay } from './moments.ts';
export type { Fraction, NumberReading } from './numbers.ts';
export {
  ceilShare,
  floorShare,
  formatScaled,
  LARGEST_FIGURE,
  parseDouble,
  parseFraction,
  parseVietnameseNumber,
  toFraction,
} from './numbers.ts';
export type { ExitCode, RefusalCode } from './refusal-catalogue.ts';
export { REFUSAL_CATALOGUE } from './refusal-catalogue.ts';
export type { Result } from './result.ts';
export { toResult } from './result.ts';
export { compareVietnamese, findNearest, fold, isSlug, tidy, toNfc, toSlug, withNearest } from './text.ts';
