import type { Ports, Store } from '../../app/index.ts';
import { diskPorts } from '../../main/ports.ts';
import { keySource, secretsFrom } from '../../store/index.ts';
import { shippedCatalogue } from '../shipped-catalogue.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

/** The world over the store of a test: files of this disk, the law that the product brings, a key that never changes; else as given. */
export function portsOn(store: Store, given: Partial<Ports> = {}): Ports {
  return {
    ...diskPorts('catalogue'),
    loadCatalogue: () => ({ catalogue: shippedCatalogue(), issues: [] }),
    store: async () => store,
    secrets: secretsFrom(keySource({ keys: KEY })),
    ...given,
  };
}
