import type { CriteriaSet } from '../../catalogue/index.ts';
import type { AssessedPeriod } from '../../engine/index.ts';
import { dayOfJudging, judgeMany, prepareSubject, VERDICTS } from '../../engine/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { dayWithin, unitNearYear } from '../../units/index.ts';
import { series } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import { isKept, isSameVerdict } from '../follow/changes-between.ts';
import type { Below } from '../follow/judge-unit.ts';
import { childrenVerdicts, editionOf } from '../follow/judge-unit.ts';
import { fromBelow } from '../ground/from-below.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import type { Law } from '../ports/law.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Units judged together. */
const PAGE = 2_000;

export interface Rejudged {
  readonly units: number;
  /** Verdicts that came out differently. */
  readonly changed: number;
}

/**
 * Judges every unit that has figures for a year anew from its stored figures, without counting
 * rows: what a new edition of a set asks for. Many units at once, verdict codes only; agrees with
 * judging them one by one. A page of units is a transaction. Only for whoever reaches the whole
 * installation, so that no verdict is judged from a part of the units below.
 */
export const rejudgeUnits = series({
  name: 'rejudge-units',
  may: 'rebuild-figures',
  does: 'command',
  about: theInstallation,
  run: async ({ step, law, today, progress }, { year }: { readonly year: number }): Promise<Rejudged> => {
    const on = dayOfJudging(year, undefined, { today });
    const groups = await step(async ({ tree }) => groupBySets(law, tree, { year, on }));
    const total = groups.reduce((sum, { units }) => sum + units.length, 0);
    let done = 0;
    const result = { units: 0, changed: 0 };
    for (const { sets, units } of groups) {
      for (let start = 0; start < units.length; start += PAGE) {
        const page = units.slice(start, start + PAGE);
        const judged = await step(({ tx, tree }) => judgePage(tx, law, tree, page, sets, { year, on }));
        result.units += judged.units;
        result.changed += judged.changed;
        done += page.length;
        progress.onStep?.(done, total);
      }
    }
    return result;
  },
});

interface Group {
  readonly sets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
}

/** Units with the sets that are in force for them in a year, those below first. */
function groupBySets({ catalogue }: Law, tree: UnitTree, { year, on }: AssessedPeriod): readonly Group[] {
  const groups = new Map<string, { sets: readonly CriteriaSet[]; units: Unit[] }>();
  const setsOf = setsInYear(catalogue, tree, year, on);
  // From below: verdicts of the units above rest on those below.
  for (const unit of fromBelow(tree.all())) {
    const sets = setsOf(unit);
    if (sets.length === 0) continue;
    const key = sets.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? { sets, units: [] };
    group.units.push(unitNearYear(tree, unit, year));
    groups.set(key, group);
  }
  return [...groups.values()];
}

async function judgePage(
  tx: StoreTransaction,
  law: Law,
  tree: UnitTree,
  page: readonly Unit[],
  sets: readonly CriteriaSet[],
  period: AssessedPeriod,
): Promise<Rejudged> {
  const { engine } = law;
  const figures = await tx.unitYears.figuresOf(
    period.year,
    page.map(({ id }) => id),
  );
  const units = page.filter(({ id }) => figures.has(id));
  const subjects = [];
  const below: (Below | undefined)[] = [];
  for (const unit of units) {
    const one = await childrenVerdicts(tx, { law, tree }, unit, period, sets);
    below.push(one);
    const day = dayWithin(unit, period.on);
    subjects.push(
      prepareSubject(engine, {
        kind: unit.kind,
        attributes: tree.attributesOn(unit, day),
        recordedUnder: tree.recordedUnder(unit, day),
        period,
        figures: figures.get(unit.id)!,
        ...(one && { children: one.children }),
      }),
    );
  }
  let changed = 0;
  for (const set of sets) {
    const codes = judgeMany(engine, set.id, subjects);
    const stood = await tx.verdicts.ofUnits(
      units.map(({ id }) => id),
      period.year,
      set.id,
    );
    const next = units.map(({ id }, index) => ({
      unit: id,
      set: set.id,
      verdict: VERDICTS[codes.set[index]!]!,
      indicators: new Map([...codes.indicators].map(([indicator, all]) => [indicator, VERDICTS[all[index]!]!])),
      edition: editionOf(law, set, below[index]),
    }));
    const fresh = next.filter((one) => !isKept(one, stood.get(one.unit)));
    await tx.verdicts.save(period.year, fresh, tx.now);
    changed += fresh.filter((one) => !isSameVerdict(one, stood.get(one.unit))).length;
  }
  return { units: units.length, changed };
}
