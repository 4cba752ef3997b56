import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Mark, MarkDetails, MarkRepository, TakenMarks } from '../../app/index.ts';
import type { RegisterId, UnitId } from '../../kernel/index.ts';
import type { Tables } from '../tables/all-tables.ts';
import type { ReachTransaction } from '../transaction.ts';

/** How marks stand in the column `register`; other texts are registers. */
const ALL = '';
const BELOW = '>';

export function markRepository({ trx, now }: ReachTransaction): MarkRepository {
  return {
    add: (unit, marks, details) => add(trx, now, unit, marks, details),
    take: (unit) => take(trx, unit),
    addAll: (units, marks) => addAll(trx, now, units, marks),
    units: () => units(trx),
    count: () => count(trx),
  };
}

function toText(mark: Mark): string {
  if (mark.kind === 'register') return mark.register;
  return mark.kind === 'all' ? ALL : BELOW;
}

function fromText(text: string): Mark {
  if (text === ALL) return { kind: 'all' };
  return text === BELOW ? { kind: 'below' } : { kind: 'register', register: text as RegisterId };
}

async function add(
  trx: Kysely<Tables>,
  now: string,
  unit: UnitId,
  marks: readonly Mark[],
  { year = 0, villages = [] }: MarkDetails = {},
): Promise<void> {
  if (marks.length === 0) return;
  await trx
    .insertInto('dirty_unit')
    // In one order everywhere, so that two writers never wait for each other.
    .values(
      [...new Set(marks.map(toText))]
        .sort()
        .map((register) => ({ unit_id: unit, register, year, villages: [...new Set(villages)], marked_at: now })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'register', 'year']).doUpdateSet({
        marked_at: now,
        villages: sql`array(select distinct unnest(dirty_unit.villages || excluded.villages))`,
      }),
    )
    .execute();
}

async function addAll(
  trx: Kysely<Tables>,
  now: string,
  units: readonly UnitId[],
  marks: readonly Mark[],
): Promise<void> {
  if (units.length === 0 || marks.length === 0) return;
  const registers = [...new Set(marks.map(toText))].sort();
  await sql`
    insert into dirty_unit (unit_id, register, marked_at)
    select unit_id, register, ${now} from unnest(${[...units].sort()}::uuid[]) unit_id, unnest(${registers}::text[]) register
    on conflict (unit_id, register, year) do update set marked_at = excluded.marked_at`.execute(trx);
}

async function units(trx: Kysely<Tables>): Promise<ReadonlySet<UnitId>> {
  const { rows } = await sql<{ unit_id: UnitId }>`select distinct unit_id from dirty_unit`.execute(trx);
  return new Set(rows.map(({ unit_id }) => unit_id));
}

async function take(trx: Kysely<Tables>, unit: UnitId | undefined): Promise<TakenMarks | undefined> {
  // Locked rows are being worked out by somebody else; those of a unit are taken together.
  let found = unit;
  if (found === undefined) {
    const { rows } = await sql<{ unit_id: UnitId }>`
      select unit_id from dirty_unit order by marked_at limit 1 for update skip locked`.execute(trx);
    found = rows[0]?.unit_id;
  }
  if (found === undefined) return undefined;
  const { rows } = await sql<{ register: string; year: number; villages: string[] }>`
    delete from dirty_unit where unit_id = ${found}
      and (register, year) in (select register, year from dirty_unit where unit_id = ${found} for update skip locked)
    returning register, year, villages`.execute(trx);
  if (rows.length === 0) return undefined;
  return {
    unit: found,
    marks: [...new Set(rows.map(({ register }) => register))].map(fromText),
    years: [...new Set(rows.map(({ year }) => year))].filter((year) => year > 0),
    villages: [...new Set(rows.flatMap(({ villages }) => villages))],
  };
}

async function count(trx: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct unit_id) as count from dirty_unit`.execute(trx);
  return rows[0]!.count;
}
