import { encodeStoredValue } from '../../engine/index.ts';
import { decodeFigure } from '../../intake/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { AppError, atMoment, toIssue } from '../../kernel/index.ts';
import { PERIODS_SHEET } from '../../registers/index.ts';
import { command } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import { getFigure } from '../ground/law-lookups.ts';

export interface Declaration extends OfUnit {
  readonly year: number;
  readonly figure: string;
  /** As typed; undefined takes the figure back. */
  readonly value: string | undefined;
  /** The document it comes from. */
  readonly source?: string | undefined;
  /** The version that was seen, 0 for none; absent: whatever stands. */
  readonly expected?: number | undefined;
}

export interface DeclarationAnswer {
  readonly done: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Enters a figure by hand, or takes it back. Issues: those of `decodeFigure`;
 * `input.source-missing`. Refuses with `figure.not-found`, `figure.changed-meanwhile`.
 */
export const declareFigure = command({
  name: 'declare-figure',
  may: 'declare-figures',
  about: theUnit,
  run: async (
    { tx, unit, law, actor, changed, tell },
    { year, figure: name, value: text, source, expected }: Declaration,
  ): Promise<DeclarationAnswer> => {
    const figure = getFigure(law.catalogue, name);
    if (figure.type === 'series' && text !== undefined) {
      const params = { heading: figure.name, found: text, expected: figure.type, sheet: PERIODS_SHEET };
      return { done: false, issues: [toIssue('value.wrong-type', { path: figure.id }, params)] };
    }
    const decoded = text === undefined ? { findings: [] } : decodeFigure(text, figure);
    const value = decoded.value as number | boolean | undefined;
    const issues = decoded.findings.map(({ code, params }) =>
      toIssue(code, { path: figure.id }, { heading: figure.name, ...params }),
    );
    if (text !== undefined && value === undefined) return { done: false, issues };
    if (text !== undefined && source === undefined)
      issues.push(toIssue('input.source-missing', { path: figure.id }, { figures: [figure.name], count: 1 }));

    const stood = await tx.declarations.find(unit.id, year, figure.id);
    const next = { figure: figure.id, value, ...(source === undefined ? {} : { source }) };
    const seen = expected ?? stood?.version ?? 0;
    if (!(await tx.declarations.declare(unit.id, year, { ...next, expected: seen }, actor.snapshot))) {
      const now = await tx.declarations.find(unit.id, year, figure.id);
      throw new AppError('figure.changed-meanwhile', {
        figure: figure.name,
        by: now?.actor.name ?? '',
        at: now === undefined ? '' : atMoment(now.since),
        found: now?.value === undefined ? '' : JSON.stringify(encodeStoredValue(now.value)),
      });
    }
    changed(unit, [{ kind: 'all' }], { year });
    const from = stood?.value === undefined ? undefined : encodeStoredValue(stood.value);
    const what = { year, figure: figure.id };
    if (value !== undefined) {
      tell(unit.id, {
        type: 'figure-declared',
        payload: {
          ...what,
          to: encodeStoredValue(value),
          ...(from === undefined ? {} : { from }),
          ...(source === undefined ? {} : { source }),
        },
      });
    } else if (from !== undefined) tell(unit.id, { type: 'figure-withdrawn', payload: { ...what, from } });
    return { done: true, issues };
  },
});
