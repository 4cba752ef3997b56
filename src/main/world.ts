import { userInfo } from 'node:os';
import type { Ports } from '../app/index.ts';
import type { World } from '../cli/index.ts';
import { loadDemo } from '../demo/index.ts';
import { diskFiles } from './files.ts';

/** What the command line needs of this machine besides what use cases need. */
export function worldOf(ports: Ports): World {
  return {
    ports,
    files: diskFiles,
    userName: userInfo().username,
    demo: (actor, size, onProgress) => loadDemo(ports, actor, size, onProgress),
  };
}
