import type { CriteriaSet } from '../../catalogue/index.ts';
import type { UnitData } from '../../engine/index.ts';
import { assessedDays, dayOfJudging } from '../../engine/index.ts';
import type { Day, Issue } from '../../kernel/index.ts';
import { AppError, toIssue } from '../../kernel/index.ts';
import { unitNearYear } from '../../units/index.ts';
import { query } from '../door/door.ts';
import type { OfUnit } from '../door/subjects.ts';
import { theUnit } from '../door/subjects.ts';
import type { Below } from '../follow/judge-unit.ts';
import { childrenVerdicts } from '../follow/judge-unit.ts';
import { loadUnitData } from '../follow/unit-data.ts';
import type { Assessment } from '../ground/assessment.ts';
import { assess } from '../ground/assessment.ts';
import { holdsOn } from '../ground/law-notices.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import { isForUnit } from '../ground/sets-of-unit.ts';
import type { Law } from '../ports/law.ts';
import { yearWithFigures } from './year-with-figures.ts';

export interface UnitAssessmentRequest extends OfUnit {
  /** The sets; where there are none, every one in force for the unit on the last judged day. */
  readonly sets: readonly CriteriaSet[];
  readonly year?: number | undefined;
  /** The day of judging; 31 December of the year, or today, where it is not said. */
  readonly judgedOn?: Day | undefined;
  /** As it was known at this moment. */
  readonly asOf?: string | undefined;
}

/**
 * Judges a unit of the store with everything that an explanation needs: the same answer as its
 * stored verdicts, with reasons, rows and what is left to do. Units below count by the verdicts
 * that stand. Refuses with `unit.not-found`, `figure.no-year`, `set.not-for-unit`.
 */
export const assessUnit = query({
  name: 'assess-unit',
  may: 'read-figures',
  about: theUnit,
  run: async ({ tx, tree, unit: whose, law, today }, request: UnitAssessmentRequest): Promise<Assessment> => {
    const { catalogue, engine } = law;
    const year = await yearWithFigures(tx, whose, request.year);
    const unit = unitNearYear(tree, whose, year);
    const period = { year, on: request.judgedOn ?? dayOfJudging(year, undefined, { today }) };
    const wrong = request.sets.find((set) => !isForUnit(set.subject, unit));
    const inForce = setsInYear(catalogue, tree, year, period.on)(unit);
    const { to } = assessedDays(period);
    const sets = request.sets.length > 0 ? request.sets : inForce.filter((set) => holdsOn(set, to));
    if (wrong !== undefined || sets.length === 0)
      throw new AppError('set.not-for-unit', {
        found: wrong?.id ?? '',
        unit: unit.code,
        expected: inForce.map(({ id }) => id),
      });
    const own = await loadUnitData(tx, catalogue, tree, unit, period, { asOf: request.asOf });
    const below = await childrenVerdicts(tx, { law, tree }, unit, period, sets);
    const data: UnitData = {
      ...own,
      ...(below === undefined
        ? {}
        : {
            children: below.children.map(({ kind, attributes, verdicts }) => ({
              unit: { name: '', kind, attributes },
              period,
              declared: new Map(),
              registers: new Map(),
              ...(verdicts === undefined ? {} : { verdicts }),
            })),
          }),
    };
    return assess(engine, data, sets, staleBelow(law, below));
  },
});

/**
 * Units below count by verdicts that stand; where these are by a former edition, so is what rests
 * on them.
 */
function staleBelow({ catalogue }: Law, below: Below | undefined): readonly Issue[] {
  return [...(below?.stale ?? [])].map((id) =>
    toIssue('verdict.stale-below', { path: id }, { set: catalogue.sets.get(id)?.title ?? id }),
  );
}
