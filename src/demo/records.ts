import type { StretchId, UnitId } from '../kernel/index.ts';
import { invariant } from '../kernel/index.ts';
import type { UnitRecords } from '../units/index.ts';
import { joinLives, UnitTree } from '../units/index.ts';
import type { DemoPlan } from './plan.ts';

/** The units of a plan as the store keeps them, each stretch with an id of its own. */
export function toUnitRecords(
  { units, successions }: Pick<DemoPlan, 'units' | 'successions'>,
  newId: () => string,
): UnitRecords {
  const ids = new Map<string, StretchId>();
  const idOf = ({ code, validFrom }: { readonly code: string; readonly validFrom: string }): StretchId => {
    const id = ids.get(`${code} ${validFrom}`);
    invariant(id !== undefined, `the demo has no unit ${code} from ${validFrom}`);
    return id;
  };
  for (const { code, validFrom } of units) ids.set(`${code} ${validFrom}`, newId() as StretchId);
  const records: UnitRecords = {
    units: units.map(({ region: _, ...unit }) => ({ id: asUnit(idOf(unit)), stretch: idOf(unit), ...unit })),
    attributes: units.flatMap((unit) =>
      unit.region === undefined
        ? []
        : [{ unit: asUnit(idOf(unit)), attribute: 'vung', carried: unit.region, validFrom: unit.validFrom }],
    ),
    successions: successions.map(({ from, to, ...succession }) => ({
      from: idOf(from),
      to: idOf(to),
      date: to.validFrom,
      ...succession,
    })),
  };
  const lives = joinLives(new UnitTree(records), records.successions);
  return { ...records, units: records.units.map((unit) => ({ ...unit, id: lives.get(unit.stretch) ?? unit.id })) };
}

/** The id of the unit of which this is the first stretch. */
function asUnit(stretch: StretchId): UnitId {
  return stretch as string as UnitId;
}
