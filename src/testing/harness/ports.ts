import type { Ports, Store } from '../../app/index.ts';
import { keptUp, toLaw, waitingFollower } from '../../app/index.ts';
import type { Clock, Day } from '../../kernel/index.ts';
import { startOfDay } from '../../kernel/index.ts';
import { diskPorts } from '../../main/ports.ts';
import { sha256 } from '../../main/sha256.ts';
import { keySource, secretsFrom } from '../../store/index.ts';
import { shippedCatalogue } from '../shipped-catalogue.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

/**
 * A clock of a test, which stands still: at the beginning of a day in Vietnam,
 * or at a moment of it.
 */
export function clockAt(day: Day, now: () => string = () => startOfDay(day)): Clock {
  return { now, today: () => day };
}

/**
 * The world over the store of a test: the law that the product brings, a key that never
 * changes; else as given.
 */
export function portsOn(store: Store, given: Partial<Ports> = {}): Ports {
  const catalogue = shippedCatalogue();
  const law = toLaw(catalogue, 'shipped', sha256);
  const parts = {
    ...diskPorts('catalogue'),
    law: { current: () => law, loaded: () => ({ catalogue, issues: [] }), files: () => [] },
    store: async () => store,
    secrets: secretsFrom(keySource({ keys: KEY })),
    ...given,
  };
  const follower = given.follower ?? waitingFollower(parts);
  return { ...parts, follower, store: keptUp({ ...parts, follower }) };
}
