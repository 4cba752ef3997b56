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
 * Verdicts to keep: those that came out differently or by another edition of their set. Those of
 * sets by which nobody judges any more. And the sets whose verdict on the unit itself turned, or
 * stands by another edition: whoever asks about them from above looks again.
 */
export function verdictChanges(
  stood: readonly StoredVerdict[],
  next: WorkedOut['verdicts'],
): { readonly changed: WorkedOut['verdicts']; readonly ended: readonly SetId[]; readonly decided: readonly SetId[] } {
  const before = new Map(stood.map((one) => [one.set, one]));
  const after = new Set(next.map(({ set }) => set));
  const changed = next.filter((one) => !isKept(one, before.get(one.set)));
  return {
    changed,
    ended: stood.map(({ set }) => set).filter((set) => !after.has(set)),
    decided: changed
      .filter(({ set, verdict, edition }) => {
        const one = before.get(set);
        return verdict !== one?.verdict || edition !== one.edition;
      })
      .map(({ set }) => set),
  };
}

/**
 * Whether what stands need not be written anew. What rests on stale verdicts has no edition: where
 * it came out the same, the one that stands stays, stale as it is.
 */
export function isKept(
  next: Omit<StoredVerdict, 'knownFrom'>,
  stood: Omit<StoredVerdict, 'knownFrom'> | undefined,
): boolean {
  return isSameVerdict(next, stood) && (next.edition === undefined || next.edition === stood?.edition);
}

/** Whether a verdict came out as it stands, whichever edition made it. */
export function isSameVerdict(
  next: Omit<StoredVerdict, 'knownFrom'>,
  stood: Omit<StoredVerdict, 'knownFrom'> | undefined,
): boolean {
  if (stood?.verdict !== next.verdict || stood.indicators.size !== next.indicators.size) return false;
  return [...next.indicators].every(([id, verdict]) => stood.indicators.get(id) === verdict);
}
