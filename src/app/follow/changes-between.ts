import { encodeStoredValue } from '../../engine/index.ts';
import type { FigureId, SetId } from '../../kernel/index.ts';
import type { FigureChange, UnitYear } from '../ports/unit-years.ts';
import type { StoredVerdict } from '../ports/verdicts.ts';
import type { WorkedOut } from './work-out.ts';

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

/**
 * Verdicts that came out differently, those of sets by which nobody judges any more, and of which
 * sets the unit's own verdict turned.
 */
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
