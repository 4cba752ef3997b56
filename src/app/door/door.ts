import type { Unit } from '../../units/index.ts';
import { UnitTree } from '../../units/index.ts';
import type { Actor, Asked, Permission, Policy, Share } from '../access/index.ts';
import { POLICY, reachOf, refusalFor } from '../access/index.ts';
import type { Ports } from '../ports/ports.ts';
import { NO_REACH } from '../ports/reach.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { About, Entry } from './about.ts';
import type { CommandContext, QueryContext, SeriesContext, UseCaseContext } from './context.ts';
import type { Progress } from './progress.ts';
import type { UseCase } from './use-case.ts';
import { useCase } from './use-case.ts';
import { Written } from './written.ts';

/** What a use case says of itself. Without `may` it does not compile. */
interface Definition<I, F extends object, L extends object> {
  readonly name: string;
  readonly may: Permission;
  readonly about: About<I, F, L>;
}

/**
 * A query: one transaction that reads what the actor's grants hold.
 *
 * Order: the unit is found (what nobody may see is not found), the permission is asked, and only
 * then `run` is called.
 */
export function query<I, O, F extends object>(
  definition: Definition<I, F, object> & { readonly run: (context: QueryContext & F, input: I) => Promise<O> },
): UseCase<I, O> {
  const { name, may, about, run } = definition;
  return useCase(
    { name, may, about: about.kind, does: 'query' },
    (policy) => async (ports, actor, input, progress) => {
      const store = await ports.store();
      return store.transaction(NO_REACH, async (tx) => {
        const visit = await enter({ policy, may, actor, ports, progress, writes: false }, tx, about, input);
        return run(Object.assign(visit.context, visit.found), input);
      });
    },
    POLICY,
  );
}

/**
 * A command: one transaction that reads what the actor's grants hold and writes what those of them
 * hold that have the permission. What `run` notes with `changed` and `tell` is written last, in the
 * same transaction; once that is committed, the marks are followed.
 *
 * Order: found, asked, locked, and only then `run` checks and changes.
 */
export function command<I, D, F extends object, L extends object, O = D>(
  definition: Definition<I, F, L> & {
    readonly run: (context: CommandContext & F & L, input: I) => Promise<D>;
    /** The answer, where it says how many units were worked out. */
    readonly answer?: (done: D, followed: number) => O;
  },
): UseCase<I, O> {
  const { name, may, about, run, answer } = definition;
  return useCase(
    { name, may, about: about.kind, does: 'command' },
    (policy) => async (ports, actor, input, progress) => {
      const store = await ports.store();
      const { done, units } = await store.transaction(NO_REACH, async (tx) => {
        const visit = await enter({ policy, may, actor, ports, progress, writes: true }, tx, about, input);
        const locked = await about.lock?.(visit.entry, visit.found, input);
        const written = new Written(actor);
        const context = Object.assign(visit.context, written.notes, visit.found, locked as L);
        const done = await run(context, input);
        return { done, units: await written.write(tx) };
      });
      return answerAfter(ports, progress, units, done, answer);
    },
    POLICY,
  );
}

/**
 * For work that takes several transactions, or none: a backup, a new key, the check of every chain.
 */
export function series<I, D, F extends object, O = D>(
  definition: Definition<I, F, object> & {
    readonly does: 'command' | 'query';
    readonly run: (context: SeriesContext & F, input: I) => Promise<D>;
    readonly answer?: (done: D, followed: number) => O;
  },
): UseCase<I, O> {
  const { name, may, about, does, run, answer } = definition;
  return useCase(
    { name, may, about: about.kind, does },
    (policy) =>
      async (ports, actor, input, progress = {}) => {
        const visitor = { policy, may, actor, ports, progress, writes: does === 'command' };
        const found = await findOutside(visitor, about, input);
        const changed = new Set<Unit>();
        const step: SeriesContext['step'] = async (work) => {
          const store = await ports.store();
          const { result, units } = await store.transaction(NO_REACH, async (tx) => {
            const visit = await enter(visitor, tx, about, input);
            const written = new Written(actor);
            const result = await work(Object.assign(visit.context, written.notes));
            return { result, units: await written.write(tx) };
          });
          for (const unit of units) changed.add(unit);
          return result;
        };
        const done = await run(Object.assign(contextOf(visitor), { step }, found), input);
        return answerAfter(ports, progress, [...changed], done, answer);
      },
    POLICY,
  );
}

/** A query on the law alone: it needs no store, and anyone may ask it. */
export function lawQuery<I, O>(definition: {
  readonly name: string;
  readonly run: (context: UseCaseContext, input: I) => O | Promise<O>;
}): UseCase<I, O> {
  const may = 'read-law';
  return useCase(
    { name: definition.name, may, about: 'law', does: 'query' },
    (policy) => async (ports, actor, input, progress) =>
      definition.run(contextOf({ policy, may, actor, ports, progress, writes: false }), input),
    POLICY,
  );
}

/** Who comes, with what right, and whether to write. */
interface Visitor {
  readonly policy: Policy;
  readonly may: Permission;
  readonly actor: Actor;
  readonly ports: Ports;
  readonly progress: Progress | undefined;
  readonly writes: boolean;
}

interface Visit<F> {
  readonly entry: Entry;
  readonly found: F;
  readonly context: QueryContext;
}

/**
 * Finds what it is about, asks the policy, and lets the transaction reach what the grants allow.
 */
async function enter<I, F extends object, L extends object>(
  visitor: Visitor,
  tx: StoreTransaction,
  about: About<I, F, L>,
  input: I,
): Promise<Visit<F>> {
  const { actor, may, policy, writes } = visitor;
  const tree = await tx.units.tree();
  const context = contextOf(visitor);
  const asked: Asked = { actor, permission: may, tree, today: context.today };
  const sees = (unit: Unit) => policy.isVisible(asked, unit);
  // Looking for the unit of an import reads stored data already.
  if (about.kind === 'import') await tx.enter(reachOf(asked, undefined, false));
  const entry: Entry = Object.assign(context, { tx, tree, sees });
  const found = await about.find(entry, input);
  const of = about.askedOf(found);
  const refusal = policy.refusalOf(asked, of);
  if (refusal) throw refusal;
  const share: Share = typeof of === 'object' ? policy.shareOf(asked, of) : 'whole';
  if (about.admits?.(found, share) === false) throw refusalFor(asked, of);
  const reach = reachOf(asked, typeof of === 'object' ? of : undefined, writes);
  await tx.enter(reach);
  const holds = (unit: Unit) => policy.shareOf(asked, unit) === 'whole';
  return { entry, found, context: Object.assign(context, { tx, tree, sees, holds, reach, now: tx.now, share }) };
}

/**
 * The subject of a series. Of the installation it is asked without the store, which
 * may not be to be had.
 */
async function findOutside<I, F extends object>(visitor: Visitor, about: About<I, F, object>, input: I): Promise<F> {
  if (about.kind !== 'installation') {
    const store = await visitor.ports.store();
    return store.transaction(NO_REACH, async (tx) => (await enter(visitor, tx, about, input)).found);
  }
  const asked: Asked = {
    actor: visitor.actor,
    permission: visitor.may,
    tree: NO_UNITS,
    today: visitor.ports.clock.today(),
  };
  const refusal = visitor.policy.refusalOf(asked, 'installation');
  if (refusal) throw refusal;
  return {} as F;
}

const NO_UNITS = new UnitTree({ units: [], attributes: [], successions: [] });

/**
 * The law is looked up when it is asked for, once: some use cases must work where it has errors.
 */
function contextOf({ actor, ports, progress = {} }: Visitor): UseCaseContext {
  let law: UseCaseContext['law'] | undefined;
  return {
    actor,
    ports,
    progress,
    today: ports.clock.today(),
    get law() {
      law ??= ports.law.current();
      return law;
    },
  };
}

async function answerAfter<D, O>(
  ports: Ports,
  progress: Progress = {},
  units: readonly Unit[],
  done: D,
  answer: ((done: D, followed: number) => O) | undefined,
): Promise<O> {
  progress.onCommitted?.();
  const followed = units.length === 0 ? 0 : await ports.follower.follow(units, progress.onFollowed);
  return answer === undefined ? (done as unknown as O) : answer(done, followed);
}
