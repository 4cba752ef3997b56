import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extent, Reach } from '../app/index.ts';
import { NO_REACH, WHOLE_REACH } from '../app/index.ts';
import type { UnitId } from '../kernel/index.ts';
import { enterReach } from './reach-settings.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase, hasServer } from './testing/test-database.ts';

/** Where a row stands, and how far whoever asks for it reaches. */
const PLACES = ['foreign', 'readable', 'writable', 'own', 'other', 'seen', 'all', 'none'] as const;
type Place = (typeof PLACES)[number];

const unitOf = (index: number) => `00000000-0000-4000-8000-00000000000${index}` as UnitId;
const [FOREIGN, READABLE, WRITABLE, COMMUNE, SEEN_COMMUNE] = [1, 2, 3, 4, 5].map(unitOf) as [
  UnitId,
  UnitId,
  UnitId,
  UnitId,
  UnitId,
];
const OWN_VILLAGE = 'thon na cay';

const read: Extent = {
  units: [READABLE, WRITABLE],
  villages: [COMMUNE, SEEN_COMMUNE].map((commune) => ({ commune, name: OWN_VILLAGE })),
};
const write: Extent = { units: [WRITABLE], villages: [{ commune: COMMUNE, name: OWN_VILLAGE }] };

const SITUATIONS: Readonly<Record<Place, { unit: UnitId; village: string; reach: Reach }>> = {
  /** A unit out of reach. */
  foreign: { unit: FOREIGN, village: OWN_VILLAGE, reach: { read, write } },
  readable: { unit: READABLE, village: OWN_VILLAGE, reach: { read, write } },
  writable: { unit: WRITABLE, village: OWN_VILLAGE, reach: { read, write } },
  /** A commune of which one village is written: a row of it, and one of the next village. */
  own: { unit: COMMUNE, village: OWN_VILLAGE, reach: { read, write } },
  other: { unit: COMMUNE, village: 'thon pac lung', reach: { read, write } },
  /** A row of a village that is read only. */
  seen: { unit: SEEN_COMMUNE, village: OWN_VILLAGE, reach: { read, write } },
  all: { unit: FOREIGN, village: OWN_VILLAGE, reach: WHOLE_REACH },
  none: { unit: FOREIGN, village: OWN_VILLAGE, reach: NO_REACH },
};

/** What goes through, of select, insert, update and delete: one column for each place. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  //                      foreign readable writable own    other  seen   all    none
  unit: /*             */ ['s---', 's---', 's---', 's---', 's---', 's---', 'siud', 's---'],
  unit_attribute: /*   */ ['s---', 's---', 's---', 's---', 's---', 's---', 'siud', 's---'],
  unit_succession: /*  */ ['s---', 's---', 's---', 's---', 's---', 's---', 'siud', 's---'],
  unit_import: /*      */ ['s---', 's---', 's---', 's---', 's---', 's---', 'siud', 's---'],
  instance: /*         */ ['s---', 's---', 's---', 's---', 's---', 's---', 'siud', 's---'],
  register_row: /*     */ ['----', 's---', 'siud', 'siud', '----', 's---', 'siud', '----'],
  register_row_past: /**/ ['----', 's---', 'siud', 'siud', '----', 's---', 'siud', '----'],
  import_row: /*       */ ['----', 's---', 'siud', 'siud', '----', 's---', 'siud', '----'],
  confirmation: /*     */ ['----', 's---', 'siud', 'siud', '----', 's---', 'siud', '----'],
  register_state: /*   */ ['----', 's---', 'siud', 'siu-', 'siu-', 's---', 'siud', '----'],
  register_kept: /*    */ ['----', 's---', 'siud', 'siud', 's---', 's---', 'siud', '----'],
  heading_mapping: /*  */ ['----', 's---', 'siud', 's---', 's---', 's---', 'siud', '----'],
  import_batch: /*     */ ['----', 's---', 'siud', '----', '----', '----', 'siud', '----'],
  declared_figure: /*  */ ['----', 's---', 'siud', '----', '----', '----', 'siud', '----'],
  declared_figure_past: ['----', 's---', 'siud', '----', '----', '----', 'siud', '----'],
  unit_year: /*        */ ['----', 's---', 'siud', '----', '----', '----', 'siud', '----'],
  verdict_now: /*      */ ['----', 's---', 'siud', '----', '----', '----', 'siud', '----'],
  figure_change: /*    */ ['----', 's---', 'si--', '----', '----', '----', 'si--', '----'],
  verdict_change: /*   */ ['----', 's---', 'si--', '----', '----', '----', 'si--', '----'],
  dirty_unit: /*       */ ['----', 's---', 'siud', 'siu-', 'siu-', 's---', 'siud', '----'],
  audit_head: /*       */ ['----', 'siu-', 'siu-', 'siu-', 'siu-', 'siu-', 'siu-', '----'],
  audit_event: /*      */ ['----', 'si--', 'si--', '-i--', '-i--', '-i--', 'si--', '----'],
};

/** Values that a check of the table asks for; every other column gets some value of its type. */
const ASKED: Readonly<Record<string, string>> = {
  'unit.kind': 'xa',
  'unit_succession.kind': 'full',
  'import_batch.status': 'staged',
  'import_batch.mode': 'add',
  'verdict_now.verdict': 'met',
};
const OF_TYPE: Readonly<Record<string, string>> = {
  text: 'x',
  integer: '1',
  bigint: '1',
  jsonb: '{}',
  'text[]': '{}',
  date: '2025-01-01',
  boolean: 'false',
  'timestamp with time zone': '2025-01-01T00:00:00Z',
};

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isKey: boolean }[];
}

describe.runIf(hasServer)('[STO-13] what policies let through', () => {
  let database: TestDatabase;
  let tables: readonly Table[];
  beforeAll(async () => {
    database = await createTestDatabase();
    tables = await database.asSuperuser<Table>(
      `select c.relname::text as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
         'isKey', a.attnum = any ((select indkey from pg_index where indrelid = c.oid and indisprimary)::int2[])) order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and (a.attnotnull and not a.atthasdef or a.attname = 'village'
           or a.attnum = any ((select indkey from pg_index where indrelid = c.oid and indisprimary)::int2[]))
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
       group by c.oid, c.relname order by c.relname`,
    );
    for (const unit of [FOREIGN, READABLE, WRITABLE, COMMUNE, SEEN_COMMUNE])
      await database.asSuperuser(
        `insert into unit (unit_id, code, kind, type, name, name_folded, valid_from) values ($1::text::uuid, $1, 'xa', 'xa', 'x', 'x', '2020-01-01')`,
        [unit],
      );
    for (const table of tables)
      for (const place of PLACES) {
        const { text, values } = insertion(table, place, place);
        await database.asSuperuser(`${text} on conflict do nothing`, values);
      }
  });
  afterAll(() => database.drop());

  it('[STO-13] each table, each place, each act: as the table of this test says', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const table of tables) {
      const row: string[] = [];
      for (const place of PLACES) row.push(await letThrough(table, place));
      found[table.name] = row;
    }
    expect(found).toEqual(ALLOWED);
  });

  /** "siud" with a dash for each act that is refused, or finds no row. */
  async function letThrough(table: Table, place: Place): Promise<string> {
    const { where, values } = placeOf(table, place);
    const column = table.columns.find(({ isKey }) => !isKey)?.name ?? table.columns[0]!.name;
    const acts = {
      s: { text: `select from ${table.name} where ${where}`, values },
      i: insertion(table, place, 'another'),
      u: { text: `update ${table.name} set ${column} = ${column} where ${where}`, values },
      d: { text: `delete from ${table.name} where ${where}`, values },
    };
    let through = '';
    for (const [letter, { text, values: given }] of Object.entries(acts))
      through += (await touches(SITUATIONS[place].reach, text, given)) ? letter : '-';
    return through;
  }

  /**
   * Whether a statement touches a row, in a transaction that is rolled back. Policies come before
   * keys: a row that is there already, or that others refer to, went through them.
   */
  async function touches(reach: Reach, text: string, values: readonly string[]): Promise<boolean> {
    const client = await database.connection.pool.connect();
    try {
      await client.query('begin');
      await enterReach(client, reach);
      return ((await client.query(text, [...values])).rowCount ?? 0) > 0;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === '42501') return false;
      if (code === '23503' || code === '23505') return true;
      throw error;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  /** A row at a place; `mark` tells rows of one place apart. */
  function insertion({ name, columns }: Table, place: Place, mark: string) {
    const names = columns.map((column) => column.name);
    return {
      text: `insert into ${name} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      values: valuesOf({ name, columns }, place, mark),
    };
  }

  function placeOf({ name, columns }: Table, place: Place) {
    const values = valuesOf({ name, columns }, place, place);
    const keys = columns.flatMap((column, index) =>
      column.isKey ? [{ column: column.name, value: values[index]! }] : [],
    );
    return {
      where: keys.map(({ column }, index) => `${column} = $${index + 1}`).join(' and '),
      values: keys.map(({ value }) => value),
    };
  }

  function valuesOf({ name, columns }: Table, place: Place, mark: string): readonly string[] {
    const { unit, village } = SITUATIONS[place];
    const isNew = mark !== place;
    return columns.map((column) => {
      const asked = ASKED[`${name}.${column.name}`];
      if (asked !== undefined) return asked;
      if (column.name === 'village') return village;
      if (column.name === 'unit_id') return unit;
      if (column.name === 'successor_id') return isNew ? WRITABLE : unit;
      if (column.type === 'uuid') return uuidOf(place, isNew);
      if (!column.isKey) return OF_TYPE[column.type]!;
      if (column.type === 'text') return mark;
      if (column.type === 'date' || column.type.startsWith('timestamp')) return isNew ? '2025-02-01' : '2025-01-01';
      return String(PLACES.indexOf(place) + (isNew ? 101 : 1));
    });
  }
});

function uuidOf(place: Place, isNew: boolean): string {
  return `00000000-0000-4000-9000-0000000000${isNew ? 1 : 0}${PLACES.indexOf(place)}`;
}
