import type { Figure } from '../../catalogue/index.ts';
import type { FigureValue } from '../../engine/index.ts';
import { dayOfJudging } from '../../engine/index.ts';
import type { Issue } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { dayWithin, unitNearYear } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import { isStale } from '../ground/is-stale.ts';
import { getFigure } from '../ground/law-lookups.ts';
import { lawNotices } from '../ground/law-notices.ts';
import type { FigureChange, Provenance } from '../ports/unit-years.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import { yearWithFigures } from './year-with-figures.ts';

export interface FigureLine {
  readonly figure: Figure;
  readonly value: FigureValue;
  readonly provenance: Provenance;
  /** Since when it is known so. */
  readonly knownFrom: string;
}

export interface UnitFigures {
  readonly unit: Unit;
  readonly year: number;
  readonly figures: readonly FigureLine[];
  readonly verdicts: readonly VerdictLine[];
  /** What is to be said before the verdicts: sets that are not the law of the unit on that day. */
  readonly notices: readonly Issue[];
}

export interface VerdictLine extends StoredVerdict {
  /**
   * Made by a former edition of the set: it is being worked out anew. What was known at a moment of
   * the past is never stale.
   */
  readonly isStale: boolean;
}

/**
 * The stored figures and verdicts of a unit, as they stand or as they were known at a moment: "what
 * did we know on 30 June". In the order of the dictionary of figures. Refuses with
 * `unit.not-found`, and `figure.no-year` where nothing is kept for that year.
 */
export const unitFigures = query({
  name: 'unit-figures',
  may: 'read-figures',
  about: theUnit,
  run: async (
    { tx, tree, unit: whose, law, today },
    request: OfUnit & { readonly asOf?: string | undefined },
  ): Promise<UnitFigures> => {
    const year = await yearWithFigures(tx, whose, request.year);
    const unit = unitNearYear(tree, whose, year);
    const changes = new Map((await tx.unitYears.changes(unit.id, year, request.asOf)).map((one) => [one.figure, one]));
    const verdicts = await tx.verdicts.list(unit.id, year, request.asOf);
    const period = { year, on: dayOfJudging(year, undefined, { today }) };
    const province = tree.province(unit, dayWithin(unit, period.on))?.name;
    return {
      unit,
      year,
      notices: verdicts.flatMap(({ set: id }) => {
        const set = law.catalogue.sets.get(id);
        return set === undefined ? [] : lawNotices(law.catalogue, set, province, period);
      }),
      figures: [...law.catalogue.figures.values()].flatMap((figure) => {
        const { value, provenance, knownFrom } = changes.get(figure.id) ?? {};
        return value === undefined || !provenance || !knownFrom ? [] : [{ figure, value, provenance, knownFrom }];
      }),
      verdicts: verdicts.map((verdict) => ({
        ...verdict,
        isStale: request.asOf === undefined && isStale(law, verdict),
      })),
    };
  },
});

export interface FigureHistory {
  readonly unit: Unit;
  readonly year: number;
  readonly figure: Figure;
  readonly changes: readonly FigureChange[];
}

/** How one figure of a unit changed, oldest first. */
export const figureHistory = query({
  name: 'figure-history',
  may: 'read-figures',
  about: theUnit,
  run: async (
    { tx, tree, unit: whose, law },
    request: OfUnit & { readonly figure: string },
  ): Promise<FigureHistory> => {
    const figure = getFigure(law.catalogue, request.figure);
    const year = await yearWithFigures(tx, whose, request.year);
    const unit = unitNearYear(tree, whose, year);
    return { unit, year, figure, changes: await tx.unitYears.history(unit.id, year, figure.id) };
  },
});
