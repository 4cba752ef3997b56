import { MACHINE } from '../../engine/index.ts';
import type { FigureId, RegisterId, UnitId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import { everBelow } from '../../units/index.ts';
import { fromBelow } from '../ground/from-below.ts';
import { staleUnits } from '../ground/stale-units.ts';
import type { Law } from '../ports/law.ts';
import type { Ports } from '../ports/ports.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import type { Store, StoreTransaction } from '../ports/store.ts';
import type { Judging } from './work-out.ts';

/**
 * The store, and with it the law: where that is another than the one by which stored figures and
 * verdicts were made, the units of these are marked before anybody reads [FIG-12]. Looked at when
 * the store is opened, with one query, and when the law was swapped meanwhile; then the marks are
 * followed as after any other change. Who opens a store that was left behind follows them himself:
 * `finishFigures`. Where the law has errors, what stands is left as it is.
 */
export function keptUp(ports: Pick<Ports, 'store' | 'law' | 'clock' | 'follower'>): Ports['store'] {
  let seen: Seen | undefined;
  let marking: Promise<void> | undefined;
  const mark = async (store: Store, law: Law): Promise<void> => {
    const units = await markLawChange({ ...ports, store: async () => store }, law);
    const isSwapped = seen?.store === store;
    seen = { store, generation: law.generation };
    if (isSwapped && units.length > 0) await ports.follower.follow(units);
  };
  return async () => {
    const store = await ports.store();
    const law = soundLaw(ports.law);
    if (law === undefined || (seen?.store === store && seen.generation === law.generation)) return store;
    marking ??= mark(store, law).finally(() => {
      marking = undefined;
    });
    await marking;
    return store;
  };
}

interface Seen {
  readonly store: Store;
  readonly generation: string;
}

/**
 * Undefined where it has errors or cannot be read: nobody judges by it, and whoever needs it is
 * told why.
 */
function soundLaw(law: Ports['law']): Law | undefined {
  try {
    return law.current();
  } catch {
    return undefined;
  }
}

/**
 * Marks what the law in use made stale, and notes that law, in one transaction: marks outlive a
 * crash, and the next process finds nothing left to mark. Rows are counted again only where figures
 * are counted otherwise. Gives the units, those below first.
 */
export async function markLawChange(
  { store: openStore, clock }: Pick<Ports, 'store' | 'clock'>,
  law: Law,
): Promise<readonly Unit[]> {
  const store = await openStore();
  const generation = `${MACHINE} ${law.generation}`;
  return store.transaction(WHOLE_REACH, async (tx) => {
    if ((await tx.editions.generation()) === generation) return [];
    const judging = { law, tree: await tx.units.tree(), today: clock.today() };
    const figures = new Map([...law.catalogue.figures.keys()].map((id) => [id, law.editions.ofFigure(id)]));
    const counted = await countedOtherwise(tx, judging, figures);
    const stale = new Set<Unit>();
    for await (const { unit } of staleUnits(tx, judging)) if (!counted.has(unit)) stale.add(unit);
    await tx.marks.addAll(idsOf(counted), [{ kind: 'all' }]);
    await tx.marks.addAll(idsOf(stale), [{ kind: 'below' }]);
    await tx.editions.note({ generation, figures });
    return fromBelow([...counted, ...stale]);
  });
}

/**
 * Units that keep figures and have something of which one is counted otherwise than before; all of
 * them where it is not known how they were counted. A village also has the rows of its commune.
 */
async function countedOtherwise(
  tx: StoreTransaction,
  { law, tree }: Judging,
  figures: ReadonlyMap<FigureId, string>,
): Promise<ReadonlySet<Unit>> {
  const noted = await tx.editions.noted();
  if (noted === undefined) return new Set(await tx.units.judged(tree.all()));
  const changed = [...new Set([...figures.keys(), ...noted.figures.keys()])].filter(
    (id) => figures.get(id) !== noted.figures.get(id),
  );
  if (changed.length === 0) return new Set();
  const registers = changed.flatMap((id): readonly RegisterId[] => {
    const from = law.catalogue.figures.get(id)?.from;
    return from === undefined ? [] : [from.register];
  });
  const touched = new Set<UnitId>(await tx.editions.touchedBy(changed, [...new Set(registers)]));
  const found = tree.all().filter(({ id }) => touched.has(id));
  const villages = found
    .filter(({ kind }) => kind === 'xa')
    .flatMap((commune) => everBelow(tree, commune).filter(({ kind }) => kind === 'thon'));
  return new Set(await tx.units.judged([...new Set([...found, ...villages])]));
}

function idsOf(units: Iterable<Unit>): readonly UnitId[] {
  return [...units].map(({ id }) => id);
}
