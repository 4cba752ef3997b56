import type { Day, Issue } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { judgingOf } from '../follow/judging.ts';
import { recomputeMarked } from '../follow/recompute.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import type { Ports } from '../ports/world.ts';

export interface KeptDaysRequest {
  readonly unit: string;
  readonly register: string;
  readonly year: number;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/**
 * The keeper says for which days of a year a logbook is complete; days outside are not "nothing happened" but "not known". Issue
 * `kept.no-logbook` for a register without dates, `kept.out-of-order` where it would end before it begins.
 */
export async function keepDays(ports: Ports, actor: Actor, request: KeptDaysRequest): Promise<readonly Issue[]> {
  const register = getRegister(getCatalogue(ports), request.register);
  const { year, from, to } = request;
  if (register.dated === undefined) return [toIssue('kept.no-logbook', {}, { register: register.title })];
  if (from !== undefined && to !== undefined && from > to)
    return [toIssue('kept.out-of-order', {}, { register: register.title })];
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const store = await ports.store();
  const unit = await store.transaction(actor.scope, async (tx) => {
    const found = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    await tx.rows.lock(found.id, register.id);
    await tx.rows.setKept(found.id, register.id, year, days, actor.snapshot);
    await tx.marks.add(found.id, [{ kind: 'register', register: register.id }], { year });
    await tx.audit.append(found.id, {
      type: 'register-kept-set',
      actor: actor.snapshot,
      payload: { register: register.id, year, ...days },
    });
    return found;
  });
  await recomputeMarked(store, judgingOf(ports), [unit]);
  return [];
}
