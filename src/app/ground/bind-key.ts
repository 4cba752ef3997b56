import { AppError } from '../../kernel/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';

/**
 * Holds the keys of the program against the key of the data, when the store is opened, and uses
 * that one; the first time, writes down which it is. Refuses with `secrets.wrong-key` where the
 * program does not have it, and makes none then. Without any key nothing is done: what is
 * sensitive is refused later.
 */
export async function bindKey(store: Store, { keys }: Secrets): Promise<void> {
  if (!keys.areSet()) return;
  await store.transaction(WHOLE_REACH, async ({ sealing }) => {
    const known = await sealing.key();
    if (known === undefined) await sealing.setKey({ inUse: keys.inUse() });
    else if (keys.there().includes(known.inUse)) keys.use(known.inUse);
    else
      throw new AppError('secrets.wrong-key', {
        expected: known.inUse,
        found: keys.there().join(', '),
        file: keys.place(),
      });
  });
}
