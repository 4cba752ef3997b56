import { createRequire } from 'node:module';
import path from 'node:path';

/** Loads an engine that is installed in `bench/peers`, outside the product's dependencies. */
export function loadPeer(name: string): unknown {
  return createRequire(path.resolve('bench/peers/package.json'))(name);
}
