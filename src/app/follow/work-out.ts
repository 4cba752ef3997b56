import type { Catalogue, Figure } from '../../catalogue/index.ts';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { CountedFigure, FigureValue, KnownFigure } from '../../engine/index.ts';
import { awaitedCount, collectFigures, dayOfJudging } from '../../engine/index.ts';
import type { Day, FigureId, RegisterId } from '../../kernel/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { unitNearYear } from '../../units/index.ts';
import { setsInYear } from '../ground/sets-in-year.ts';
import type { Law } from '../ports/law.ts';
import type { Mark } from '../ports/marks.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Provenance, UnitYear } from '../ports/unit-years.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import { childrenVerdicts, judgeUnit } from './judge-unit.ts';
import { loadUnitData } from './unit-data.ts';

/** What working out figures needs besides the transaction. */
export interface Judging {
  readonly law: Law;
  readonly tree: UnitTree;
  readonly today: Day;
}

/** Figures and verdicts of a unit and year, as they come out of its rows. */
export interface WorkedOut {
  readonly year: Omit<UnitYear, 'knownFrom'>;
  readonly verdicts: readonly Omit<StoredVerdict, 'knownFrom'>[];
}

/**
 * The figures and verdicts of a unit and year, as what it was in it. Only figures of marked
 * registers are counted; the others stay as they stand. Everything is counted anew where that is
 * marked, where a list changed that says how long others are (the village list), and on another day
 * of judging.
 */
export async function workOut(
  tx: StoreTransaction,
  { law, tree, today }: Judging,
  whose: Unit,
  before: UnitYear,
  marks: readonly Mark[],
  on = dayOfJudging(before.year, undefined, { today }),
): Promise<WorkedOut> {
  const { catalogue } = law;
  const unit = unitNearYear(tree, whose, before.year);
  const period = { year: before.year, on };
  const registers = new Set(marks.flatMap((mark) => (mark.kind === 'register' ? [mark.register] : [])));
  const all =
    on !== before.judgedOn ||
    marks.some((mark) => mark.kind === 'all' || (mark.kind === 'register' && saysLengths(catalogue, mark.register)));
  const counted = all ? [...catalogue.figures.values()] : figuresFrom(catalogue, registers);
  const data = await loadUnitData(tx, catalogue, tree, unit, period, {
    registers: all ? undefined : registers.size === 0 ? registers : new Set([...registers, VILLAGE_LIST]),
  });
  const known = collectFigures(catalogue, data, new Map(counted.map((figure) => [figure.id, figure])));
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
  const sets = setsInYear(catalogue, tree, before.year, on)(unit);
  const below = await childrenVerdicts(tx, { law, tree }, unit, period, sets);
  const verdicts = judgeUnit(law, { ...data.unit, period }, figures, sets, below);
  return { year: { year: before.year, judgedOn: on, figures, provenance }, verdicts };
}

function figuresFrom(catalogue: Catalogue, registers: ReadonlySet<RegisterId>): readonly Figure[] {
  return [...catalogue.figures.values()].filter(({ from }) => from !== undefined && registers.has(from.register));
}

/** Whether other lists are expected to be as long as this one says. */
function saysLengths({ registers, figures }: Catalogue, id: RegisterId): boolean {
  return [...registers.values()].some(
    (register) =>
      register.id !== id &&
      ((id === VILLAGE_LIST && register.villages !== undefined) ||
        (register.expects?.kind === 'figure' && figures.get(register.expects.figure)?.from?.register === id)),
  );
}

function toAwaited({ awaited }: CountedFigure): number | 'unknown' {
  const rows = awaitedCount(awaited);
  return Number.isFinite(rows) ? rows : 'unknown';
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
    awaitedRows: toAwaited(counted),
    ...(discrepancy && declared
      ? { declared: { value: declared.value, ...(declared.source === undefined ? {} : { source: declared.source }) } }
      : {}),
  };
}
