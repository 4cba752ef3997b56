import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connectionOf } from '../../src/store/connect.ts';
import type { Cluster } from '../../src/store/embedded/cluster.ts';
import { initialise, SUPERUSER, start, stop, urlOf } from '../../src/store/embedded/cluster.ts';
import { giveTo, unprivilegedUser } from '../../src/store/embedded/run-as.ts';
import { migrate, readSchema } from '../../src/store/migrate.ts';
import { APP_ROLE, databaseStatements, OWNER_ROLE, roleStatements } from '../../src/store/set-up.ts';
import type { TestServer } from '../../src/store/testing/test-server.ts';
import { TEMPLATE_DATABASE } from '../../src/store/testing/test-server.ts';

const PASSWORDS = { superuser: 'test-superuser', owner: 'test-owner', app: 'test-app' } as const;

/**
 * Starts a real server of its own for the tests, with a migrated database that each test file
 * copies. Without fsync: what tests ask of it does not outlive them (the crash test has its
 * own server, with it).
 */
export async function startTestServer(
  bin: (folder: string) => string,
  project: TestProject,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-test-'));
  chmodSync(folder, 0o755);
  const user = unprivilegedUser();
  giveTo(folder, user);
  const cluster: Cluster = {
    bin: bin(folder),
    folder: join(folder, 'data'),
    socketFolder: join(folder, 'socket'),
    user,
    logFile: join(folder, 'postgres.log'),
    settings: ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'],
  };
  initialise(cluster, PASSWORDS.superuser);
  const running = await start(cluster, PASSWORDS.superuser);
  const server: TestServer = {
    superuserUrl: urlOf(running, SUPERUSER, PASSWORDS.superuser, 'DATABASE'),
    ownerUrl: urlOf(running, OWNER_ROLE, PASSWORDS.owner, 'DATABASE'),
    appUrl: urlOf(running, APP_ROLE, PASSWORDS.app, 'DATABASE'),
  };
  await run(server.superuserUrl.replace('DATABASE', 'postgres'), [
    ...roleStatements(PASSWORDS),
    ...databaseStatements(TEMPLATE_DATABASE).outside,
  ]);
  await run(server.superuserUrl.replace('DATABASE', TEMPLATE_DATABASE), databaseStatements(TEMPLATE_DATABASE).inside);
  const report = await migrate(
    server.ownerUrl.replace('DATABASE', TEMPLATE_DATABASE),
    readSchema('src/store/migrations'),
  );
  if (report.error !== undefined) throw report.error;
  project.provide('server', server);
  return async () => {
    await stop(running);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
