import type { IssueCode, Params, Place, Result } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';

/**
 * Carries an issue out of the depths of a tokenizer or a stream. It never leaves this folder: every
 * public function turns it back into a `Result`.
 */
export class StopReading extends Error {
  readonly issue: { readonly code: IssueCode; readonly params: Params };

  constructor(code: IssueCode, params: Params = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'StopReading';
    this.issue = { code, params };
  }
}

/** The file breaks its own format. `reason` is a short English phrase for whoever looks into it. */
export function damaged(reason: string, cause?: unknown): StopReading {
  return new StopReading('file.damaged', { reason }, { cause });
}

/** The refusal at its place; anything else was a bug and is thrown on. */
export function toRefusal(error: unknown, at: Place): Result<never> & { readonly ok: false } {
  if (!(error instanceof StopReading)) throw error;
  return { ok: false, issues: [toIssue(error.issue.code, at, error.issue.params)] };
}
