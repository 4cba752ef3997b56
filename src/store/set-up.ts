import pg from 'pg';

/**
 * The roles of an installation. The owner migrates; the product works as `app`, which owns nothing
 * and sees only what is in reach.
 */
export const OWNER_ROLE = 'minhchung_owner';
export const APP_ROLE = 'minhchung_app';

/**
 * Statements of an administrator that create roles, once per server. The same as in
 * docs/how-to/run-on-postgresql.md.
 */
export function roleStatements(passwords: { readonly owner: string; readonly app: string }): readonly string[] {
  return [
    `create role ${OWNER_ROLE} login password ${pg.escapeLiteral(passwords.owner)}`,
    `create role ${APP_ROLE} login password ${pg.escapeLiteral(passwords.app)}`,
  ];
}

/**
 * Statements of an administrator that create an empty database; the last ones are run inside it.
 */
export function databaseStatements(database: string): {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
} {
  const name = pg.escapeIdentifier(database);
  return {
    outside: [
      `create database ${name} owner ${OWNER_ROLE} template template0 encoding 'UTF8'`,
      `revoke all on database ${name} from public`,
      // Temporary tables: rows of an import are copied into one first.
      `grant connect, temporary on database ${name} to ${APP_ROLE}`,
    ],
    inside: ['revoke all on schema public from public', `grant usage on schema public to ${APP_ROLE}`],
  };
}
