import type { Figure } from '../../catalogue/index.ts';
import { encodeStoredValue } from '../../engine/index.ts';
import { decodeFigure } from '../../intake/index.ts';
import type { FigureId, Issue } from '../../kernel/index.ts';
import { AppError, atMoment, toIssue, withNearest } from '../../kernel/index.ts';
import { PERIODS_SHEET } from '../../registers/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { Ports } from '../ports/world.ts';

export interface Declaration {
  readonly unit: string;
  readonly year: number;
  readonly figure: string;
  /** As typed; undefined takes the figure back. */
  readonly value: string | undefined;
  /** The document it comes from. */
  readonly source?: string | undefined;
  /** The version that was seen, 0 for none; absent: whatever stands. */
  readonly expected?: number | undefined;
}

/**
 * Enters a figure by hand, or takes it back. Issues: those of `decodeFigure`; `input.source-missing`. Refuses with `figure.not-found`,
 * `figure.changed-meanwhile`.
 */
export async function declareFigure(
  ports: Ports,
  actor: Actor,
  { unit: code, year, figure: name, value: text, source, expected }: Declaration,
): Promise<{ readonly done: boolean; readonly issues: readonly Issue[] }> {
  const figure = getFigure(ports, name);
  if (figure.type === 'series' && text !== undefined)
    return {
      done: false,
      issues: [
        toIssue(
          'value.wrong-type',
          { path: figure.id },
          { heading: figure.name, found: text, expected: figure.type, sheet: PERIODS_SHEET },
        ),
      ],
    };
  const decoded = text === undefined ? { findings: [] } : decodeFigure(text, figure);
  const value = decoded.value as number | boolean | undefined;
  const issues = decoded.findings.map(({ code: issue, params }) =>
    toIssue(issue, { path: figure.id }, { heading: figure.name, ...params }),
  );
  if (text !== undefined && value === undefined) return { done: false, issues };
  if (text !== undefined && source === undefined)
    issues.push(toIssue('input.source-missing', { path: figure.id }, { figures: [figure.name], count: 1 }));
  const store = await ports.store();
  const marked = await store.transaction(actor.scope, async (tx) => {
    const tree = await tx.units.tree();
    const unit = getUnit(tree, code, ports.today(), actor.scope);
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
    await tx.marks.add(unit.id, [{ kind: 'all' }], { year });
    const from = stood?.value === undefined ? undefined : encodeStoredValue(stood.value);
    if (value !== undefined) {
      await tx.audit.append(unit.id, {
        type: 'figure-declared',
        actor: actor.snapshot,
        payload: {
          year,
          figure: figure.id,
          to: encodeStoredValue(value),
          ...(from === undefined ? {} : { from }),
          ...(source === undefined ? {} : { source }),
        },
      });
    } else if (from !== undefined) {
      await tx.audit.append(unit.id, {
        type: 'figure-withdrawn',
        actor: actor.snapshot,
        payload: { year, figure: figure.id, from },
      });
    }
    return [unit];
  });
  await recomputeMarked(store, judgingOf(ports), marked);
  return { done: true, issues };
}

/** A figure by id or name. Refuses with `figure.not-found`. */
export function getFigure(ports: Ports, name: string): Figure {
  const { figures } = getCatalogue(ports);
  const found = figures.get(name as FigureId) ?? [...figures.values()].find((figure) => figure.name === name);
  if (found) return found;
  throw new AppError('figure.not-found', withNearest(name, figures.keys()));
}
