import { INSTALLATION } from '../../audit/index.ts';
import { AppError, invariant } from '../../kernel/index.ts';
import type { SeriesContext } from '../door/context.ts';
import { series } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import { reseal, sensitiveColumns } from '../ground/reseal.ts';
import type { SealingKey } from '../ports/sealing.ts';
import type { Keys } from '../ports/secrets.ts';

export interface RotatedKey {
  readonly from: string;
  readonly to: string;
  /** Values that were sealed anew in this run. */
  readonly values: number;
}

/**
 * Changes the key of sensitive values: the newest that the keys hold, or a new one where that is in
 * use already. Every stored value is sealed anew, past versions and waiting imports too, register
 * by register; interrupted, the next run goes on. Others work meanwhile; a program that still has
 * the old key is refused when it writes. Refuses with `personal.no-right`, `secrets.no-key`,
 * `secrets.new-key-by-hand`, `secrets.rotation-running`.
 */
export const rotateKey = series({
  name: 'rotate-key',
  may: 'rotate-keys',
  does: 'command',
  about: theInstallation,
  run: async ({ step, law, ports, progress }, _: undefined): Promise<RotatedKey> => {
    const { secrets } = ports;
    const { keys } = secrets;
    if (!keys.areSet()) throw new AppError('secrets.no-key');
    const registers = [...law.catalogue.registers.values()].filter((one) => sensitiveColumns(one).length > 0);

    const { inUse: to, former: from, mark } = await begin(step, keys);
    keys.use(to);
    // Whoever began before may still write with the old key; whoever begins now is refused.
    await step(({ tx }) => tx.sealing.waitForWriters(mark));

    const holders = await step(({ tx }) => tx.sealing.holders(registers.map(({ id }) => id)));
    let values = 0;
    for (const [done, holder] of holders.entries()) {
      progress.onStep?.(done, holders.length);
      const register = registers.find(({ id }) => id === holder.register);
      invariant(register, `${holder.register} is a register with sensitive columns`);
      values += await step(async ({ tx }) => {
        await tx.rows.lock(holder.unit, register.id);
        return reseal(tx, holder.unit, register, secrets);
      });
    }
    progress.onStep?.(holders.length, holders.length);

    await step(async ({ tx, tell }) => {
      await tx.sealing.setKey({ inUse: to });
      tell(INSTALLATION, { type: 'key-rotated', payload: { from: [from], to, values } });
    });
    return { from, to, values };
  },
});

/** Writes down that another key is in use from now on, or finds that a former run did. */
async function begin(
  step: SeriesContext['step'],
  keys: Keys,
): Promise<Required<SealingKey> & { readonly mark: string }> {
  const before = await step(({ tx }) => tx.sealing.key());
  invariant(before, 'the key was written down when the store was opened');
  const { inUse, former } = before;
  const next =
    former === undefined ? { inUse: newestBut(inUse, keys) ?? keys.add(), former: inUse } : { inUse, former };
  const mark = await step(async ({ tx }) => {
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
