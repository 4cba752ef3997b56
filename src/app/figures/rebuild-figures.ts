import type { FigureId, SetId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { everBelow, unitNearYear } from '../../units/index.ts';
import type { QueryContext } from '../door/context.ts';
import { command, series } from '../door/door.ts';
import type { MaybeOfUnit } from '../door/subjects.ts';
import { theInstallation, unitOrReach } from '../door/subjects.ts';
import { changesBetween, verdictChanges } from '../follow/changes-between.ts';
import { workOut } from '../follow/work-out.ts';
import { fromBelow } from '../ground/from-below.ts';
import { isStale } from '../ground/is-stale.ts';

/** The unit and all below it; everything in reach where none is named. */
export type RebuildRequest = MaybeOfUnit;

/**
 * Stored figures that are not what their rows give, and verdicts that are not what these give by
 * the law in use.
 */
export interface FigureDrift {
  readonly unit: Unit;
  readonly year: number;
  readonly figures: readonly FigureId[];
  readonly sets: readonly SetId[];
}

/**
 * Works out all figures and verdicts of units anew, from their rows. Gives the number of units that
 * were worked out. Refuses with `unit.not-found`.
 */
export const rebuildFigures = command({
  name: 'rebuild-figures',
  may: 'rebuild-figures',
  about: unitOrReach,
  run: async (context, _: RebuildRequest) => {
    for (const unit of unitsBelow(context, context.unit)) context.changed(unit, [{ kind: 'all' }]);
  },
  answer: (_, followed) => followed,
});

/**
 * Works out what still waits: changes were kept, and the program ended before figures and verdicts
 * followed, as when the power goes; or the law changed. Gives the number of units. For whoever
 * starts the product, in whose place every change does it otherwise.
 */
export const finishFigures = series({
  name: 'finish-figures',
  may: 'rebuild-figures',
  does: 'command',
  about: theInstallation,
  run: async ({ step, ports, progress }, _: undefined) => {
    const waiting = await step(async ({ tx, tree }) => {
      const marked = await tx.marks.units();
      return fromBelow(tree.all().filter(({ id }) => marked.has(id)));
    });
    const followed = await ports.follower.follow(waiting, progress.onFollowed);
    return followed + (await ports.follower.follow(undefined, progress.onFollowed));
  },
});

/**
 * Compares what is stored with what the rows give on the day for which it was worked
 * out; changes nothing.
 */
export const checkFigures = series({
  name: 'check-figures',
  may: 'rebuild-figures',
  does: 'query',
  about: unitOrReach,
  run: async (
    { step, unit, progress },
    _: RebuildRequest,
  ): Promise<{ readonly units: number; readonly drift: readonly FigureDrift[] }> => {
    const units = await step(async (context) => unitsBelow(context, unit));
    const drift: FigureDrift[] = [];
    for (const [index, one] of units.entries()) {
      drift.push(...(await step((context) => driftOf(context, one))));
      progress.onFollowed?.(units.length - index - 1);
    }
    return { units: units.length, drift };
  },
});

async function driftOf({ tx, tree, law, today }: QueryContext, unit: Unit): Promise<readonly FigureDrift[]> {
  const drift: FigureDrift[] = [];
  for (const before of await tx.unitYears.read(unit.id)) {
    const judging = { law, tree, today };
    const after = await workOut(tx, judging, unit, before, [{ kind: 'all' }], before.judgedOn);
    const figures = changesBetween(before, after.year).map(({ figure }) => figure);
    const stood = await tx.verdicts.list(unit.id, before.year);
    const { changed, ended } = verdictChanges(stood, after.verdicts);
    const stale = stood.filter((one) => isStale(law, one));
    const sets = [...new Set([...changed, ...stale].map(({ set }) => set)), ...ended];
    if (figures.length + sets.length > 0)
      drift.push({ unit: unitNearYear(tree, unit, before.year), year: before.year, figures, sets });
  }
  return drift;
}

/**
 * A unit and all that are or were below it, or every unit in reach. Those below come first:
 * verdicts of the units above rest on theirs.
 */
function unitsBelow({ tree, holds }: QueryContext, top: Unit | undefined): readonly Unit[] {
  const units = top === undefined ? tree.all() : everBelow(tree, top);
  return fromBelow(units.filter(holds));
}
