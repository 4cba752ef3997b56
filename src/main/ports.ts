import { randomUUID } from 'node:crypto';
import type { Ports } from '../app/index.ts';
import { keptUp, waitingFollower } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import { checkBackup, keySource, secretsFrom } from '../store/index.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { machineClock } from './clock.ts';
import { lawFrom } from './law.ts';

/**
 * The world as it is: the law of a folder and the clock of the machine. What changes is followed at
 * once, before the caller gets an answer.
 */
export function diskPorts(
  catalogueFolder: string,
  cache?: CatalogueCache,
  database: Pick<Ports, 'store' | 'installation' | 'secrets'> = NO_DATABASE,
): Ports {
  const parts = { law: lawFrom(catalogueFolder, cache), clock: machineClock, newId: randomUUID, ...database };
  const follower = waitingFollower(parts);
  return { ...parts, follower, store: keptUp({ ...parts, follower }) };
}

const refuse = () => Promise.reject(new AppError('database.none', { file: 'data' }));
/** For what works on files alone. */
const NO_DATABASE: Pick<Ports, 'store' | 'installation' | 'secrets'> = {
  secrets: secretsFrom(keySource({})),
  store: refuse,
  installation: {
    serve: refuse,
    startInBackground: refuse,
    stopServing: refuse,
    status: refuse,
    inspectServer: refuse,
    inspectFolder: () => undefined,
    migrate: refuse,
    backups: { write: refuse, check: checkBackup, restore: refuse },
  },
};
