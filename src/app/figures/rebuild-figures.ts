import type { FigureId, SetId } from '../../kernel/index.ts';
import { UNIT_KINDS } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { changesBetween, recomputeMarked, verdictChanges, workOut } from '../follow/recompute.ts';
import { getUnit, isInScope } from '../ground/get-unit.ts';
import type { Store, StoreTransaction } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';

export interface RebuildRequest {
  /** The unit and all below it; everything where it is not said. */
  readonly unit?: string | undefined;
}

/** Stored figures that are not what their rows give. */
export interface FigureDrift {
  readonly unit: Unit;
  readonly year: number;
  readonly figures: readonly FigureId[];
  readonly sets: readonly SetId[];
}

/** Works out all figures and verdicts of units anew, from their rows. Gives the number of units. */
export async function rebuildFigures(
  ports: Ports,
  actor: Actor,
  request: RebuildRequest,
  onUnit: (left: number) => void = () => {},
): Promise<number> {
  const store = await ports.store();
  const units = await unitsOf(ports, actor, request, store);
  await store.transaction(actor.scope, async (tx) => {
    for (const unit of units) await tx.marks.add(unit.id, [{ kind: 'all' }]);
  });
  return recomputeMarked(store, judgingOf(ports), units, onUnit);
}

/**
 * Works out what still waits: changes were kept, and the program ended before figures and verdicts followed, as when the power goes. Gives the number of units.
 * For whoever starts the product, in whose place every change does it otherwise.
 */
export async function finishFigures(ports: Ports, onUnit?: (left: number) => void): Promise<number> {
  return recomputeMarked(await ports.store(), judgingOf(ports), undefined, onUnit);
}

/** Compares what is stored with what the rows give on the day for which it was worked out; changes nothing. */
export async function checkFigures(
  ports: Ports,
  actor: Actor,
  request: RebuildRequest,
  onUnit: (left: number) => void = () => {},
): Promise<{ readonly units: number; readonly drift: readonly FigureDrift[] }> {
  const store = await ports.store();
  const units = await unitsOf(ports, actor, request, store);
  const judging = judgingOf(ports);
  const drift: FigureDrift[] = [];
  for (const [index, unit] of units.entries()) {
    drift.push(...(await store.transaction(actor.scope, async (tx) => driftOf(tx, await judging(tx), unit))));
    onUnit(units.length - index - 1);
  }
  return { units: units.length, drift };
}

async function driftOf(
  tx: StoreTransaction,
  judging: Awaited<ReturnType<ReturnType<typeof judgingOf>>>,
  unit: Unit,
): Promise<readonly FigureDrift[]> {
  const drift: FigureDrift[] = [];
  for (const before of await tx.unitYears.lock(unit.id)) {
    const after = await workOut(tx, judging, unit, before, [{ kind: 'all' }], before.judgedOn);
    const figures = changesBetween(before, after.year).map(({ figure }) => figure);
    const { changed, ended } = verdictChanges(await tx.verdicts.list(unit.id, before.year), after.verdicts);
    const sets = [...changed.map(({ set }) => set), ...ended];
    if (figures.length + sets.length > 0) drift.push({ unit, year: before.year, figures, sets });
  }
  return drift;
}

/** Those below come first: verdicts of the units above rest on theirs. */
async function unitsOf(
  ports: Ports,
  actor: Actor,
  { unit: code }: RebuildRequest,
  store: Store,
): Promise<readonly Unit[]> {
  return store.transaction(actor.scope, async (tx) => {
    const tree = await tx.units.tree();
    const day = ports.today();
    const top = code === undefined ? undefined : getUnit(tree, code, day, actor.scope);
    const units = top === undefined ? tree.records.units : tree.subtree(top, top.validTo ?? day);
    return units
      .filter((one) => isInScope(one, actor.scope))
      .toSorted((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
  });
}
