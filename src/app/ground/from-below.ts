import { UNIT_KINDS } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';

/** Units in the order in which they are judged: verdicts of the units above rest on those below. */
export function fromBelow(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
}
