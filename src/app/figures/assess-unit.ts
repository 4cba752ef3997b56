import type { CriteriaSet } from '../../catalogue/index.ts';
import type { UnitData } from '../../engine/index.ts';
import { dayOfJudging } from '../../engine/index.ts';
import type { Day } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { childrenVerdicts } from '../follow/judge-unit.ts';
import { setsOfUnit } from '../follow/sets-of-unit.ts';
import { dayWithin, loadUnitData } from '../follow/unit-data.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import type { Assessment } from '../law/assess-file.ts';
import { assess } from '../law/assess-file.ts';
import type { Ports } from '../ports/world.ts';
import { yearOf } from './unit-figures.ts';

export interface UnitAssessmentRequest {
  readonly unit: string;
  /** The sets; every set in force for the unit where there are none. */
  readonly sets: readonly CriteriaSet[];
  readonly year?: number | undefined;
  readonly on?: Day | undefined;
  /** As it was known at this moment. */
  readonly asOf?: string | undefined;
}

/**
 * Judges a unit of the store with everything that an explanation needs: the same answer as its stored verdicts, with reasons, rows and what is left to do.
 * Units below count by the verdicts that stand. Refuses with `unit.not-found`, `figure.no-year`, `set.not-for-unit`.
 */
export async function assessUnit(ports: Ports, actor: Actor, request: UnitAssessmentRequest): Promise<Assessment> {
  const catalogue = getCatalogue(ports);
  const store = await ports.store();
  return store.transaction(actor.scope, async (tx) => {
    const tree = await tx.units.tree();
    const unit = getUnit(tree, request.unit, ports.today(), actor.scope);
    const year = await yearOf(tx, unit, request.year);
    const period = { year, on: request.on ?? dayOfJudging(year, undefined, { today: ports.today() }) };
    const wrong = request.sets.find((set) => set.subject !== unit.kind);
    const inForce = setsOfUnit(catalogue, unit.kind, tree.province(unit, dayWithin(unit, period.on)), year);
    const sets = request.sets.length > 0 ? request.sets : inForce;
    if (wrong !== undefined || sets.length === 0)
      throw new AppError('set.not-for-unit', {
        found: wrong?.id ?? '',
        unit: unit.code,
        expected: inForce.map(({ id }) => id),
      });
    const own = await loadUnitData(tx, catalogue, tree, unit, period, { asOf: request.asOf });
    const children = await childrenVerdicts(tx, tree, unit, period, sets);
    const data: UnitData = {
      ...own,
      ...(children === undefined
        ? {}
        : {
            children: children.map(({ kind, attributes, verdicts }) => ({
              unit: { name: '', kind, attributes },
              period,
              declared: new Map(),
              registers: new Map(),
              ...(verdicts === undefined ? {} : { verdicts }),
            })),
          }),
    };
    return assess(catalogue, data, sets);
  });
}
