import { dayOfJudging } from '../../engine/index.ts';
import type { Day } from '../../kernel/index.ts';
import { momentAfter, yearOf } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { aboveInYear, subtreeInYear } from '../../units/index.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import { askedBelow } from '../ground/sets-of-unit.ts';
import type { Follower } from '../ports/follower.ts';
import type { TakenMarks } from '../ports/marks.ts';
import type { Ports } from '../ports/ports.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { changesBetween, verdictChanges } from './changes-between.ts';
import { villageUnits } from './villages.ts';
import type { Judging } from './work-out.ts';
import { workOut } from './work-out.ts';

/** Follows at once, and returns when all is worked out: for the command line. */
export function waitingFollower(ports: Pick<Ports, 'store' | 'law' | 'clock'>): Follower {
  return { follow: (units, onUnit) => followMarks(ports, units, onUnit) };
}

/**
 * Works out what is marked, of units and whatever hangs on them, or of all units: figures of
 * the registers that changed, verdicts of the sets in force, then the units above whose
 * verdicts ask about them. Each unit is a transaction of its own that reaches everything: what
 * comes out is for everybody, whoever gave the cause. Many marks of a unit are worked out once.
 * Gives the number of units.
 */
async function followMarks(
  { store: openStore, law, clock }: Pick<Ports, 'store' | 'law' | 'clock'>,
  units?: readonly Unit[],
  onUnit: (left: number) => void = () => {},
): Promise<number> {
  const store = await openStore();
  let done = 0;
  const queue = units === undefined ? undefined : [...new Set(units)];
  for (;;) {
    const unit = queue?.shift();
    if (queue !== undefined && unit === undefined) return done;
    const further = await store.transaction(WHOLE_REACH, async (tx) => {
      const taken = await tx.marks.take(unit?.id);
      if (taken === undefined) return undefined;
      const judging = { law: law.current(), tree: await tx.units.tree(), today: clock.today() };
      const found = judging.tree.get(taken.unit);
      return found === undefined ? [] : followUnit(tx, judging, found, taken);
    });
    if (further === undefined && queue === undefined) return done;
    if (further === undefined) continue;
    done++;
    onUnit(queue?.length ?? 0);
    for (const one of further) if (queue && !queue.some(({ id }) => id === one.id)) queue.push(one);
  }
}

/**
 * Works out one unit in every year that it has figures for. Gives the units that were marked in
 * turn: villages of which its rows speak, units above.
 */
async function followUnit(
  tx: StoreTransaction,
  judging: Judging,
  unit: Unit,
  { marks, years, villages }: TakenMarks,
): Promise<readonly Unit[]> {
  const further = new Set<Unit>();
  const kept = await tx.unitYears.list(unit.id);
  const wanted = new Set([...years, ...(kept.length + years.length === 0 ? [yearOfDoubt(judging.today)] : [])]);
  for (const year of wanted) await tx.unitYears.begin(unit.id, year, dayOfJudging(year, undefined, judging));
  if (unit.kind === 'xa') {
    for (const year of new Set([...kept, ...wanted])) {
      for (const village of villageUnits(subtreeInYear(judging.tree, unit, year), villages)) {
        await tx.marks.add(village.id, marks, { year });
        further.add(village);
      }
    }
  }
  for (const before of await tx.unitYears.lock(unit.id)) {
    const after = await workOut(tx, judging, unit, before, marks);
    const changes = changesBetween(before, after.year);
    const isSame = changes.length === 0 && before.judgedOn === after.year.judgedOn;
    const stood = await tx.verdicts.list(unit.id, before.year);
    const at = momentAfter(tx.now, [before.knownFrom, ...stood.map(({ knownFrom }) => knownFrom)]);
    if (!isSame) await tx.unitYears.save(unit.id, after.year, changes, at);
    const { changed, ended, decided } = verdictChanges(stood, after.verdicts);
    const verdicts = changed.map((verdict) => ({ ...verdict, unit: unit.id }));
    await tx.verdicts.save(before.year, verdicts, at);
    await tx.verdicts.end(unit.id, before.year, ended, at);
    for (const one of asking(judging, unit, before.year, after.year.judgedOn, [...decided, ...ended])) {
      await tx.marks.add(one.id, [{ kind: 'below' }], { year: before.year });
      further.add(one);
    }
  }
  return [...further];
}

/**
 * The year that people mean who do not say one: last year until its registers close on 31
 * January, then this year.
 */
function yearOfDoubt(today: Day): number {
  const year = yearOf(today);
  return today <= `${year}-01-31` ? year - 1 : year;
}

/** The units above whose sets ask about these verdicts. */
function asking(
  { law: { catalogue }, tree }: Judging,
  unit: Unit,
  year: number,
  on: Day,
  sets: readonly string[],
): readonly Unit[] {
  if (sets.length === 0) return [];
  const setsOf = setsInYear(catalogue, tree, year, on);
  return aboveInYear(tree, unit, year).filter((above) =>
    askedBelow(catalogue, setsOf(above)).some(({ unitKind, set }) => unitKind === unit.kind && sets.includes(set)),
  );
}
