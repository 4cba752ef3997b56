import pg from 'pg';
import { inject } from 'vitest';
import type { Reach, Store } from '../../app/index.ts';
import type { Connection } from '../connect.ts';
import { connect, connectionOf } from '../connect.ts';
import { openStore } from '../open-store.ts';
import { databaseStatements, OWNER_ROLE } from '../set-up.ts';
import type { ReachTransaction } from '../transaction.ts';
import { inReach } from '../transaction.ts';
import type { TestServer } from './test-server.ts';
import { TEMPLATE_DATABASE } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where the machine has no such server: its tests are left out. */
    server: TestServer | undefined;
  }
}

/** False where this run has no server: `describe.runIf(hasServer)`. */
export const hasServer = inject('server') !== undefined;

/** A migrated, empty database of its own, as the product meets it. */
export interface TestDatabase {
  /** As the role that the product works as. */
  readonly connection: Connection;
  readonly store: Store;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly inReach: <T>(reach: Reach, work: (tx: ReachTransaction) => Promise<T>) => Promise<T>;
  /** As a superuser, past every policy: to look, and to tamper. */
  readonly asSuperuser: <Row extends pg.QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  readonly drop: () => Promise<void>;
}

let count = 0;

/** A database as an administrator sets it up, before the first migration. */
export async function createEmptyDatabase(): Promise<Pick<TestDatabase, 'ownerUrl' | 'appUrl' | 'drop'>> {
  const server = serverOfTests();
  const name = nextName();
  const { outside, inside } = databaseStatements(name);
  await asAdmin(server.superuserUrl.replace('DATABASE', 'postgres'), outside);
  await asAdmin(server.superuserUrl.replace('DATABASE', name), inside);
  return {
    ownerUrl: server.ownerUrl.replace('DATABASE', name),
    appUrl: server.appUrl.replace('DATABASE', name),
    drop: () => asAdmin(server.superuserUrl.replace('DATABASE', 'postgres'), [`drop database ${name} with (force)`]),
  };
}

export async function createTestDatabase(options: { readonly clock?: () => string } = {}): Promise<TestDatabase> {
  const server = serverOfTests();
  const name = nextName();
  const url = (pattern: string, database = name) => pattern.replace('DATABASE', database);
  // Rights on the database itself do not come with a copy.
  const { outside } = databaseStatements(name);
  await asAdmin(url(server.superuserUrl, 'postgres'), [
    `create database ${name} template ${TEMPLATE_DATABASE} owner ${OWNER_ROLE}`,
    ...outside.slice(1),
  ]);
  const connection = connect(url(server.appUrl));
  const superuser = new pg.Pool({ ...connectionOf(url(server.superuserUrl)), max: 2 });
  superuser.on('error', () => {});
  return {
    connection,
    store: openStore(connection, options.clock),
    ownerUrl: url(server.ownerUrl),
    appUrl: url(server.appUrl),
    inReach: (reach, work) => inReach(connection, reach, work, { clock: options.clock }),
    asSuperuser: async (sql, values) => (await superuser.query(sql, values ? [...values] : undefined)).rows,
    drop: async () => {
      await connection.close();
      await superuser.end();
      await asAdmin(url(server.superuserUrl, 'postgres'), [`drop database ${name} with (force)`]);
    },
  };
}

function serverOfTests(): TestServer {
  const server = inject('server');
  if (server === undefined) throw new Error('this run has no server');
  return server;
}

function nextName(): string {
  return `test_${process.pid}_${++count}_${Math.random().toString(36).slice(2, 8)}`;
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
