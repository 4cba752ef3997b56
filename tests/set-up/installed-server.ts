import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestServer } from './server.ts';

const OLDEST_MAJOR = 15;
const FOLDER = '/usr/lib/postgresql';

/**
 * The folder with `initdb` and `postgres` of the oldest PostgreSQL ≥ 15 that Debian's packages
 * installed; undefined for none.
 */
function findInstalledServer(): string | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const [major] = readdirSync(FOLDER)
    .map(Number)
    .filter((number) => number >= OLDEST_MAJOR && existsSync(join(FOLDER, String(number), 'bin', 'initdb')))
    .sort((a, b) => a - b);
  return major === undefined ? undefined : join(FOLDER, String(major), 'bin');
}

/** A PostgreSQL of the system, from version 15; `npm test` installs one where it can. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = findInstalledServer();
  if (bin === undefined) {
    console.log(
      'Bỏ qua lượt kiểm tra thứ hai: máy này không có PostgreSQL từ 15 trở lên. (left out: installed PostgreSQL)',
    );
    project.provide('server', undefined);
    return undefined;
  }
  return startTestServer(() => bin, project);
}
