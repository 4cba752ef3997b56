import type { Issue } from './issue.ts';
import { hasErrors } from './issue.ts';

/** A value with whatever should be looked at, or only the issues that stood in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The value, unless one of the issues is an error. */
export function toResult<T>(value: T, issues: readonly Issue[]): Result<T> {
  return hasErrors(issues) ? { ok: false, issues } : { ok: true, value, issues };
}
