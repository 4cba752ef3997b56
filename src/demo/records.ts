import type { UnitId } from '../kernel/index.ts';
import { invariant } from '../kernel/index.ts';
import type { UnitRecords } from '../units/index.ts';
import type { DemoPlan } from './plan.ts';

/** The units of a plan as the store keeps them, each with an id of its own. */
export function toUnitRecords(
  { units, successions }: Pick<DemoPlan, 'units' | 'successions'>,
  newId: () => string,
): UnitRecords {
  const ids = new Map<string, UnitId>();
  const idOf = ({ code, validFrom }: { readonly code: string; readonly validFrom: string }): UnitId => {
    const id = ids.get(`${code} ${validFrom}`);
    invariant(id !== undefined, `the demo has no unit ${code} from ${validFrom}`);
    return id;
  };
  for (const { code, validFrom } of units) ids.set(`${code} ${validFrom}`, newId() as UnitId);
  return {
    units: units.map(({ region: _, ...unit }) => ({ id: idOf(unit), ...unit })),
    attributes: units.flatMap((unit) =>
      unit.region === undefined
        ? []
        : [{ unit: idOf(unit), attribute: 'vung', carried: unit.region, validFrom: unit.validFrom }],
    ),
    successions: successions.map(({ from, to, ...succession }) => ({
      from: idOf(from),
      to: idOf(to),
      date: to.validFrom,
      ...succession,
    })),
  };
}
