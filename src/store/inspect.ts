import { sql } from 'kysely';
import type { ServerInspection } from '../app/index.ts';
import { WHOLE_REACH } from '../app/index.ts';
import { INSTALLATION } from '../audit/index.ts';
import type { Connection } from './connect.ts';
import { inReach } from './transaction.ts';

/** What the server says of itself and of our schema in it. The schema must be up to date. */
export async function inspectServer(connection: Connection): Promise<ServerInspection> {
  return inReach(connection, WHOLE_REACH, async ({ trx }) => {
    const { rows: facts } = await sql<{
      fsync: string;
      full_page_writes: string;
      synchronous_commit: string;
      clock: string;
      superuser: boolean;
      bypass: boolean;
      owner: boolean;
    }>`
      select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit, clock_timestamp() as clock, rolsuper as superuser, rolbypassrls as bypass,
        exists (select from pg_class where relnamespace = 'public'::regnamespace and relowner = r.oid) as owner
      from pg_roles r where rolname = current_user`.execute(trx);
    const { rows: unguarded } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity) and relname <> 'schema_migration' order by 1`.execute(trx);
    const { rows: counts } = await sql<{ waiting: number; stale: number; backup: string | null }>`
      select (select count(distinct unit_id) from dirty_unit) as waiting,
        (select count(*) from import_batch where status = 'staged' and staged_at < now() - interval '7 days') as stale,
        (select max(at) from audit_event where unit_id = ${INSTALLATION} and type = 'backup-made') as backup`.execute(
      trx,
    );
    const { fsync, full_page_writes, synchronous_commit, clock, superuser, bypass, owner } = facts[0]!;
    const { waiting, stale, backup } = counts[0]!;
    return {
      safety: { fsync, full_page_writes, synchronous_commit },
      clock,
      rights: [
        ...(superuser ? (['superuser'] as const) : []),
        ...(bypass ? (['bypass-rls'] as const) : []),
        ...(owner ? (['owner'] as const) : []),
      ],
      unguarded: unguarded.map(({ name }) => name),
      waiting,
      stale,
      ...(backup === null ? {} : { lastBackup: backup }),
    };
  });
}
