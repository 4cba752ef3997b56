import type { Catalogue, Figure } from '../../catalogue/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { Engine, FigureValue, KnownFigure } from '../../engine/index.ts';
import { collectFigures, dayOfJudging, encodeStoredValue } from '../../engine/index.ts';
import type { Day, FigureId, RegisterId, SetId } from '../../kernel/index.ts';
import { momentAfter, yearOf } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import type { DirtyMark, TakenMarks } from '../ports/marks.ts';
import type { Store, StoreTransaction } from '../ports/store.ts';
import type { FigureChange, Provenance, UnitYear } from '../ports/unit-years.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import { childrenVerdicts, judgeUnit } from './judge-unit.ts';
import { askedBelow, setsOfUnit } from './sets-of-unit.ts';
import { dayWithin, loadUnitData } from './unit-data.ts';
import { villageUnits } from './villages.ts';

/** What working out figures needs besides the transaction. */
export interface Judging {
  readonly engine: Engine;
  readonly tree: UnitTree;
  readonly today: Day;
}

/** Figures and verdicts of a unit and year, as they come out of its rows. */
export interface WorkedOut {
  readonly year: Omit<UnitYear, 'knownFrom'>;
  readonly verdicts: readonly Omit<StoredVerdict, 'knownFrom'>[];
}

/** Whatever the product itself works out is for everybody above and below, whoever gave the cause. */
const EVERYBODY = { kind: 'all' } as const;

/**
 * Works out what is marked, of one unit and whatever hangs on it, or of all units: figures of the registers that changed, verdicts of the sets in
 * force, then the units above whose verdicts ask about it. Each unit is a transaction of its own; many marks of a unit are worked out once.
 * Gives the number of units.
 */
export async function recomputeMarked(
  store: Store,
  judging: (tx: StoreTransaction) => Promise<Judging>,
  units?: readonly Unit[],
  onUnit: (left: number) => void = () => {},
): Promise<number> {
  let done = 0;
  const queue = units === undefined ? undefined : [...new Set(units)];
  for (;;) {
    const unit = queue?.shift();
    if (queue !== undefined && unit === undefined) return done;
    const further = await store.transaction(EVERYBODY, async (tx) => {
      const taken = await tx.marks.take(unit?.id);
      if (taken === undefined) return undefined;
      const context = await judging(tx);
      const found = context.tree.get(taken.unit);
      return found === undefined ? [] : recomputeUnit(tx, context, found, taken);
    });
    if (further === undefined && queue === undefined) return done;
    if (further === undefined) continue;
    done++;
    onUnit(queue?.length ?? 0);
    for (const one of further) if (queue && !queue.some(({ id }) => id === one.id)) queue.push(one);
  }
}

/** Works out one unit in every year that it has figures for. Gives the units that were marked in turn: villages of which its rows speak, units above. */
async function recomputeUnit(
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
    for (const village of villageUnits(judging.tree, unit, villages, dayWithin(unit, judging.today))) {
      for (const year of new Set([...kept, ...wanted])) await tx.marks.add(village.id, marks, { year });
      further.add(village);
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

/** The year that people mean who do not say one: last year until its registers close on 31 January, then this year. */
function yearOfDoubt(today: Day): number {
  const year = yearOf(today);
  return today <= `${year}-01-31` ? year - 1 : year;
}

/**
 * The figures and verdicts of a unit and year. Only figures of marked registers are counted; the others stay as they stand. Everything is counted anew
 * where that is marked, where the village list changed (it says which villages are still missing everywhere), and on another day of judging.
 */
export async function workOut(
  tx: StoreTransaction,
  { engine, tree, today }: Judging,
  unit: Unit,
  before: UnitYear,
  marks: readonly DirtyMark[],
  on = dayOfJudging(before.year, undefined, { today }),
): Promise<WorkedOut> {
  const { catalogue } = engine;
  const period = { year: before.year, on };
  const registers = new Set(marks.flatMap((mark) => (mark.kind === 'register' ? [mark.register] : [])));
  const all = on !== before.judgedOn || registers.has(VILLAGE_LIST) || marks.some(({ kind }) => kind === 'all');
  const counted = all ? [...catalogue.figures.values()] : figuresFrom(catalogue, registers);
  const data = await loadUnitData(tx, catalogue, tree, unit, period, {
    registers: all ? undefined : registers.size === 0 ? registers : new Set([...registers, VILLAGE_LIST]),
  });
  const known = collectFigures({ ...catalogue, figures: new Map(counted.map((figure) => [figure.id, figure])) }, data);
  const figures = new Map<FigureId, FigureValue>(all ? [] : before.figures);
  const provenance = new Map<FigureId, Provenance>(all ? [] : before.provenance);
  for (const { id } of counted) {
    const figure = known.get(id);
    if (figure === undefined) {
      figures.delete(id);
      provenance.delete(id);
    } else {
      figures.set(id, figure.value);
      provenance.set(id, provenanceOf(figure));
    }
  }
  const province = tree.province(unit, dayWithin(unit, on));
  const sets = setsOfUnit(catalogue, unit.kind, province, before.year);
  const children = await childrenVerdicts(tx, tree, unit, period, sets);
  const verdicts = judgeUnit(engine, { ...data.unit, period, ...(children ? { children } : {}) }, figures, sets);
  return { year: { year: before.year, judgedOn: on, figures, provenance }, verdicts };
}

function figuresFrom(catalogue: Catalogue, registers: ReadonlySet<RegisterId>): readonly Figure[] {
  return [...catalogue.figures.values()].filter(({ from }) => from !== undefined && registers.has(from.register));
}

function provenanceOf({ from, counted, declared, discrepancy }: KnownFigure): Provenance {
  if (from === 'declared' || counted === undefined) {
    return {
      from: 'declared',
      ...(declared?.source === undefined ? {} : { source: declared.source }),
      ...(counted === undefined ? {} : { register: counted.register }),
    };
  }
  return {
    from: 'counted',
    register: counted.register,
    countedRows: counted.countedRows,
    openRows: counted.openRows,
    absentVillages: counted.absentVillages.length,
    ...(discrepancy && declared
      ? { declared: { value: declared.value, ...(declared.source === undefined ? {} : { source: declared.source }) } }
      : {}),
  };
}

/** Figures that differ between two states, in value or in where they come from. */
export function changesBetween(
  before: Pick<UnitYear, 'figures' | 'provenance'>,
  after: Pick<UnitYear, 'figures' | 'provenance'>,
): readonly Omit<FigureChange, 'knownFrom'>[] {
  const ids = new Set([...before.figures.keys(), ...after.figures.keys()]);
  return [...ids].flatMap((figure) => {
    if (textOf(before, figure) === textOf(after, figure)) return [];
    return [
      { figure, value: after.figures.get(figure), provenance: after.provenance.get(figure) ?? { from: 'nothing' } },
    ];
  });
}

function textOf({ figures, provenance }: Pick<UnitYear, 'figures' | 'provenance'>, id: FigureId): string {
  const value = figures.get(id);
  if (value === undefined) return '';
  const from = provenance.get(id);
  const declared = from?.from === 'counted' && from.declared ? encodeStoredValue(from.declared.value) : undefined;
  return JSON.stringify([encodeStoredValue(value), sorted({ ...from, declared })]);
}

/** Stored JSON comes back with its keys in another order. */
function sorted(value: object): unknown {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Verdicts that came out differently, those of sets by which nobody judges any more, and of which sets the unit's own verdict turned. */
export function verdictChanges(
  stood: readonly StoredVerdict[],
  next: WorkedOut['verdicts'],
): { readonly changed: WorkedOut['verdicts']; readonly ended: readonly SetId[]; readonly decided: readonly SetId[] } {
  const before = new Map(stood.map((one) => [one.set, one]));
  const after = new Set(next.map(({ set }) => set));
  const changed = next.filter((one) => !isSameVerdict(one, before.get(one.set)));
  return {
    changed,
    ended: stood.map(({ set }) => set).filter((set) => !after.has(set)),
    decided: changed.filter(({ set, verdict }) => verdict !== before.get(set)?.verdict).map(({ set }) => set),
  };
}

export function isSameVerdict(
  next: Omit<StoredVerdict, 'knownFrom'>,
  stood: Omit<StoredVerdict, 'knownFrom'> | undefined,
): boolean {
  if (stood?.verdict !== next.verdict || stood.indicators.size !== next.indicators.size) return false;
  return [...next.indicators].every(([id, verdict]) => stood.indicators.get(id) === verdict);
}

/** The units above whose sets ask about these verdicts. */
function asking(
  { engine, tree }: Judging,
  unit: Unit,
  year: number,
  on: Day,
  sets: readonly string[],
): readonly Unit[] {
  if (sets.length === 0) return [];
  const day = dayWithin(unit, on);
  const ancestors = tree.ancestors(unit, day);
  const province = tree.province(unit, day);
  return ancestors.filter((above) =>
    askedBelow(setsOfUnit(engine.catalogue, above.kind, province, year)).some(
      ({ unitKind, set }) => unitKind === unit.kind && sets.includes(set),
    ),
  );
}
