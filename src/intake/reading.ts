import type { UnitData } from '../engine/index.ts';
import type { Day, Issue, Result, UnitKind } from '../kernel/index.ts';
import { hasErrors } from '../kernel/index.ts';

/** What the caller says about an assessment; it goes before what the file says. */
export interface InputOptions {
  readonly year?: number;
  /** The day of judging. */
  readonly on?: Day;
  /**
   * The day of judging where neither caller nor file names one, if it is earlier than 31 January
   * after the assessed year.
   */
  readonly today?: Day;
  /** The kind of the unit where the file does not say: the subject of the set that is asked for. */
  readonly kind?: UnitKind;
  /** For the places of issues, and for where rows come from. */
  readonly file?: string;
}

/**
 * The data of a unit, or the issues that stood in its way. With errors, `partial` still holds what
 * could be read beyond doubt: what is wrong is left out and so not known, never taken for zero or
 * no. Absent where not even unit and year are clear.
 */
export type UnitReading = Result<UnitData> & { readonly partial?: UnitData };

export function toReading(data: UnitData | undefined, issues: readonly Issue[]): UnitReading {
  if (data === undefined) return { ok: false, issues };
  return hasErrors(issues) ? { ok: false, issues, partial: data } : { ok: true, value: data, issues };
}
