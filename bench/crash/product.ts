import { join } from 'node:path';
import type { Actor, Ports } from '../../src/app/index.ts';
import { openInstallation } from '../../src/main/installation.ts';
import { diskPorts } from '../../src/main/ports.ts';

/**
 * The product on a data folder, wired as the command line wires it. Run at the top of the checkout.
 */
export function openProduct(dataFolder: string): { readonly ports: Ports; readonly close: () => Promise<void> } {
  const database = openInstallation({
    dataFolder,
    migrationsFolder: 'src/store/migrations',
    version: '0',
    program: [],
    untilStopped: () => new Promise(() => {}),
    tell: () => {},
  });
  const cache = { file: join(dataFolder, 'catalogue-cache.json'), program: 'package.json' };
  return { ports: diskPorts('catalogue', cache, database), close: database.close };
}

export const ADMIN: Actor = {
  snapshot: { name: 'Lý Văn Thử', role: 'administrator', client: 'crash-test' },
  grants: [{ role: 'administrator', unit: 'all' }],
};
