import type { Catalogue } from '../../catalogue/index.ts';
import type { AssessedPeriod, DeclaredFigure, UnitData } from '../../engine/index.ts';
import type { FigureId, RegisterId } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import { ownRows } from '../../registers/index.ts';
import type { Unit, UnitTree } from '../../units/index.ts';
import { aboveInYear, dayWithin, unitTitle } from '../../units/index.ts';
import { villageColumn } from '../ground/row-content.ts';
import { finishedOf } from '../ground/said-of-lists.ts';
import type { CountedFilter } from '../ports/rows.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { villageInRows } from './villages.ts';

export interface UnitDataOptions {
  /** Rows and declarations as they were then. */
  readonly asOf?: string | undefined;
  /** Only these registers; all that have rows where it is not said. */
  readonly registers?: ReadonlySet<RegisterId> | undefined;
}

/**
 * What is stored of a unit, as the engine takes it: its rows, declared figures, attributes. A
 * village also has the rows of its communes that speak of it. Units below are not among it:
 * see `childrenVerdicts`.
 */
export async function loadUnitData(
  tx: StoreTransaction,
  catalogue: Catalogue,
  tree: UnitTree,
  unit: Unit,
  period: AssessedPeriod,
  options: UnitDataOptions = {},
): Promise<UnitData> {
  const { asOf, registers: only } = options;
  const registers = new Map<RegisterId, RegisterRows>();
  const wanted = [...catalogue.registers.keys()].filter((id) => only === undefined || only.has(id));
  await addRows(tx, registers, unit, wanted, period.year, { asOf });
  const columnOf = (id: RegisterId) => villageColumn(catalogue.registers.get(id)!);
  for (const commune of communesOf(tree, unit, period)) {
    const { folded, isOwn, isListed } = await villageInRows(tx.rows, commune, unit);
    const speaking = wanted.filter((id) => columnOf(id) !== undefined && !registers.has(id));
    await addRows(tx, registers, commune, speaking, period.year, { asOf, village: folded, orNone: true }, isListed);
    for (const id of speaking) {
      const list = registers.get(id);
      if (list) registers.set(id, { ...list, rows: ownRows(list.rows, columnOf(id)!, isOwn) });
    }
  }
  const province = tree.province(unit, dayWithin(unit, period.on))?.name;
  const declared = await tx.declarations.list(unit.id, period.year, asOf);
  return {
    unit: {
      code: unit.code,
      name: unitTitle(unit),
      kind: unit.kind,
      ...(province === undefined ? {} : { province }),
      attributes: tree.attributesOn(unit, dayWithin(unit, period.on)),
      recordedUnder: tree.recordedUnder(unit, dayWithin(unit, period.on)),
    },
    period,
    declared: new Map(
      declared.map(({ figure, value, source }): [FigureId, DeclaredFigure] => [
        figure,
        { value: value!, ...(source === undefined ? {} : { source }) },
      ]),
    ),
    registers,
  };
}

/**
 * The communes of a village in a year, the last one first: of each list that speaks of the village
 * the last one counts [UNIT-16].
 */
function communesOf(tree: UnitTree, unit: Unit, { year, on }: AssessedPeriod): readonly Unit[] {
  if (unit.kind !== 'thon') return [];
  const above = aboveInYear(tree, unit, year).filter(({ kind }) => kind === 'xa');
  const last = tree.parent(unit, dayWithin(unit, on));
  const earlier = above.filter(({ id }) => id !== last?.id);
  return [...(last === undefined ? [] : [last]), ...earlier.toSorted((a, b) => (a.validFrom > b.validFrom ? -1 : 1))];
}

async function addRows(
  tx: StoreTransaction,
  registers: Map<RegisterId, RegisterRows>,
  unit: Unit,
  wanted: readonly RegisterId[],
  year: number,
  filter: CountedFilter,
  isListed = true,
): Promise<void> {
  const { village } = filter;
  const stored = await tx.rows.counted(unit.id, wanted, filter);
  // Of a village that the commune does not list, its finished lists say nothing.
  const kept = isListed ? await tx.rows.kept(unit.id, year) : [];
  for (const register of wanted) {
    const rows = stored.get(register) ?? [];
    const finished = finishedOf(kept, register);
    const ofVillage = village === undefined ? undefined : finished.villagesKept?.get(village);
    const isSaid = rows.length > 0 || finished.keptTo !== undefined || ofVillage !== undefined;
    if (!isSaid) continue;
    const own = ofVillage !== undefined && finished.keptTo === undefined ? { keptTo: ofVillage } : {};
    registers.set(register, { register, rows, ...finished, ...own });
  }
}
