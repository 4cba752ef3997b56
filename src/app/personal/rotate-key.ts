import { INSTALLATION } from '../../audit/index.ts';
import { AppError, invariant } from '../../kernel/index.ts';
import type { Actor, Scope } from '../actor.ts';
import { getCatalogue } from '../ground/law-lookups.ts';
import { reseal, sensitiveColumns } from '../ground/reseal.ts';
import { refusalToRotateKey } from '../policies/personal.policy.ts';
import type { SealingKey } from '../ports/sealing.ts';
import type { Keys } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';
import type { Ports } from '../ports/world.ts';

const ALL: Scope = { kind: 'all' };

export interface RotatedKey {
  readonly from: string;
  readonly to: string;
  /** Values that were sealed anew in this run. */
  readonly values: number;
}

/**
 * Changes the key of sensitive values: the newest that the keys hold, or a new one where that is in use already. Every stored value is sealed anew, past
 * versions and waiting imports too, register by register; interrupted, the next run goes on. Others work meanwhile; a program that still has the old key is
 * refused when it writes. Refuses with `personal.no-right`, `secrets.no-key`, `secrets.new-key-by-hand`, `secrets.rotation-running`.
 */
export async function rotateKey(
  ports: Ports,
  actor: Actor,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<RotatedKey> {
  const refusal = refusalToRotateKey(actor);
  if (refusal) throw new AppError(refusal, { name: actor.snapshot.name, action: 'rotate' });
  const { secrets } = ports;
  const { keys } = secrets;
  if (!keys.areSet()) throw new AppError('secrets.no-key');
  const registers = [...getCatalogue(ports).registers.values()].filter((one) => sensitiveColumns(one).length > 0);
  const store = await ports.store();

  const { inUse: to, former: from, mark } = await begin(store, keys);
  keys.use(to);
  // Whoever began before may still write with the old key; whoever begins now is refused.
  await store.transaction(ALL, (tx) => tx.sealing.waitForWriters(mark));

  const holders = await store.transaction(ALL, (tx) => tx.sealing.holders(registers.map(({ id }) => id)));
  let values = 0;
  for (const [done, holder] of holders.entries()) {
    onProgress(done, holders.length);
    const register = registers.find(({ id }) => id === holder.register);
    invariant(register, `${holder.register} is a register with sensitive columns`);
    values += await store.transaction(ALL, async (tx) => {
      await tx.rows.lock(holder.unit, register.id);
      return reseal(tx, holder.unit, register, secrets);
    });
  }
  onProgress(holders.length, holders.length);

  await store.transaction(ALL, async (tx) => {
    await tx.sealing.setKey({ inUse: to });
    const payload = { from: [from], to, values };
    await tx.audit.append(INSTALLATION, { type: 'key-rotated', actor: actor.snapshot, payload });
  });
  return { from, to, values };
}

/** Writes down that another key is in use from now on, or finds that a former run did. */
async function begin(store: Store, keys: Keys): Promise<Required<SealingKey> & { readonly mark: string }> {
  const before = await store.transaction(ALL, (tx) => tx.sealing.key());
  invariant(before, 'the key was written down when the store was opened');
  const { inUse, former } = before;
  const next =
    former === undefined ? { inUse: newestBut(inUse, keys) ?? keys.add(), former: inUse } : { inUse, former };
  const mark = await store.transaction(ALL, async (tx) => {
    const now = await tx.sealing.key();
    if (now?.inUse !== inUse) throw new AppError('secrets.rotation-running');
    return tx.sealing.setKey(next);
  });
  return { ...next, mark };
}

/** The newest key where it waits to be used. */
function newestBut(inUse: string, keys: Keys): string | undefined {
  const [newest] = keys.all();
  return newest === inUse ? undefined : newest;
}
