import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedBinaries } from '../../src/store/embedded/binaries.ts';
import { unprivilegedUser } from '../../src/store/embedded/run-as.ts';
import { startTestServer } from './server.ts';

/** The PostgreSQL that comes with the product. */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return startTestServer((folder) => embeddedBinaries(unprivilegedUser(), join(folder, 'programs')), project);
}
