import type { IssueCode } from './error-catalogue.ts';
import { ERROR_CATALOGUE } from './error-catalogue.ts';
import type { MessageParams } from './message.ts';

/** `error`: cannot go on with this piece of data. `warning`: read, but look at it. */
export type Severity = 'error' | 'warning';

/**
 * Where something is: a file with line and path inside it, or a sheet with a cell. Everything
 * that is known is given.
 */
export interface Place {
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** Keys and list positions from the top of the file: `criteria.0.indicators.2.id`. */
  readonly path?: string;
  readonly sheet?: string;
  /** A cell ("B7") or a range ("B7:D7"). */
  readonly cell?: string;
}

export type Params = MessageParams;

/**
 * Something wrong with data. Returned, never thrown, and all of them at once. The words are made
 * elsewhere (`i18n`) from code and parameters; by convention `expected`, `found` and `nearest`
 * carry what was wanted, what stood there, and the likeliest correction.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: Params;
}

/** An issue with the severity that the catalogue gives its code. */
export function toIssue(code: IssueCode, at: Place, params: Params = {}): Issue {
  const entry = ERROR_CATALOGUE[code];
  return { code, severity: entry.severity, at, params };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
