-- Which rows of each table a transaction may read and write. `migrate` runs this file whole, as the
-- owner, after the migrations and whenever it changed: every policy and every right of the
-- product's role is dropped and made anew. Migrations make tables and no policies; a table that has
-- no line below is an error.
--
-- A transaction says what it reaches by four settings (`reach-settings.ts`):
--   app.readable, app.writable
--     'all', 'none', or ids of units parted by commas
--   app.readable_villages, app.writable_villages
--     lines of '<id of a commune>/<folded name of a village>': of this commune only what speaks of
--     this village
-- Unset, or empty as PostgreSQL leaves them when the transaction ends, they show nothing. Every
-- setting is read in a sub-select: once per query and not once per row. The units it lists are
-- looked up in a hash table, for a province has thousands of them.

-- Policies first: they call the functions.
do $$
declare
  standing record;
begin
  for standing in select tablename, policyname from pg_policies
    where schemaname = 'public' loop
    execute format('drop policy %I on %I', standing.policyname, standing.tablename);
  end loop;
end
$$;
drop function if exists listed_units(text), communes_of_villages(text);

-- The units that a setting lists one by one.
create function listed_units(setting text) returns uuid[] language sql immutable parallel safe
  return case
    when setting in ('all', 'none') then '{}'
    else string_to_array(setting, ',')::uuid[]
  end;

-- The communes of which a setting names a village.
create function communes_of_villages(setting text) returns uuid[]
  language sql immutable parallel safe
  return string_to_array(regexp_replace(setting, '/[^\n]*', '', 'g'), E'\n')::uuid[];

do $$
declare
  -- Whatever it reaches: the transaction said so.
  entered constant text := $c$(select current_setting('app.readable', true)) <> ''$c$;
  writes_all constant text := $c$(select current_setting('app.writable', true)) = 'all'$c$;
  -- The unit as a whole.
  reads_unit constant text := $c$((select current_setting('app.readable', true)) = 'all'
    or unit_id in (select unnest(listed_units(current_setting('app.readable', true)))))$c$;
  writes_unit constant text := $c$((select current_setting('app.writable', true)) = 'all'
    or unit_id in (select unnest(listed_units(current_setting('app.writable', true)))))$c$;
  -- The unit, or some village of it.
  reads_some constant text := reads_unit
    || $c$ or unit_id = any ((select communes_of_villages(
      current_setting('app.readable_villages', true)))::uuid[])$c$;
  writes_some constant text := writes_unit
    || $c$ or unit_id = any ((select communes_of_villages(
      current_setting('app.writable_villages', true)))::uuid[])$c$;
  -- The unit, or the village of which this row speaks.
  reads_row constant text := reads_unit
    || $c$ or unit_id::text || '/' || village = any ((select string_to_array(
      current_setting('app.readable_villages', true), E'\n'))::text[])$c$;
  writes_row constant text := writes_unit
    || $c$ or unit_id::text || '/' || village = any ((select string_to_array(
      current_setting('app.writable_villages', true), E'\n'))::text[])$c$;
  reaches_some constant text := reads_some || ' or ' || writes_some;
  never constant text := null;
  guard record;
  unguarded text;
begin
  for guard in select * from (values
    -- table                 select        insert        update        delete

    -- Reference data.
    ('unit',                 entered,      writes_all,   writes_all,   writes_all),
    ('unit_attribute',       entered,      writes_all,   writes_all,   writes_all),
    ('unit_succession',      entered,      writes_all,   writes_all,   writes_all),
    ('unit_import',          entered,      writes_all,   writes_all,   writes_all),
    ('instance',             entered,      writes_all,   writes_all,   writes_all),

    -- Rows of registers. Whoever changes a row of a village takes numbers from its register and
    -- counts the change there.
    ('register_row',         reads_row,    writes_row,   writes_row,   writes_row),
    ('register_row_past',    reads_row,    writes_row,   writes_row,   writes_row),
    ('import_row',           reads_row,    writes_row,   writes_row,   writes_row),
    ('confirmation',         reads_row,    writes_row,   writes_row,   writes_row),
    ('register_state',       reads_some,   writes_some,  writes_some,  writes_unit),
    -- What holds for a register as a whole is also read by whoever reads the rows of one village,
    -- and written by whoever writes all of it; that the rows of a village are all there, also by
    -- whoever writes those.
    ('register_kept',        reads_some,   writes_row,   writes_row,   writes_row),
    ('heading_mapping',      reads_some,   writes_unit,  writes_unit,  writes_unit),
    ('import_batch',         reads_unit,   writes_unit,  writes_unit,  writes_unit),

    -- Figures and verdicts. What was is never changed or removed.
    ('declared_figure',      reads_unit,   writes_unit,  writes_unit,  writes_unit),
    ('declared_figure_past', reads_unit,   writes_unit,  writes_unit,  writes_unit),
    ('unit_year',            reads_unit,   writes_unit,  writes_unit,  writes_unit),
    ('verdict_now',          reads_unit,   writes_unit,  writes_unit,  writes_unit),
    ('figure_change',        reads_unit,   writes_unit,  never,        never),
    ('verdict_change',       reads_unit,   writes_unit,  never,        never),
    -- A mark that is there already is widened; only who writes the whole unit takes it.
    ('dirty_unit',           reads_some,   writes_some,  writes_some,  writes_unit),

    -- History. Reading leaves a trace too, so every reader writes events, moving the head of the
    -- chain; only who reads all of the unit reads them. Events of the installation stand under no
    -- unit: 'all' alone reaches them.
    ('audit_head',           reaches_some, reaches_some, reaches_some, never),
    ('audit_event',          reads_unit,   reaches_some, never,        never)
  ) as guards (name, selects, inserts, updates, deletes) loop
    execute format('alter table %I enable row level security', guard.name);
    execute format('alter table %I force row level security', guard.name);
    execute format('revoke all on %I from minhchung_app', guard.name);
    execute format('create policy selects on %I for select using (%s)', guard.name, guard.selects);
    execute format('grant select on %I to minhchung_app', guard.name);
    execute format(
      'create policy inserts on %I for insert with check (%s)', guard.name, guard.inserts);
    execute format('grant insert on %I to minhchung_app', guard.name);
    if guard.updates is not null then
      execute format(
        'create policy updates on %I for update using (%s)', guard.name, guard.updates);
      execute format('grant update on %I to minhchung_app', guard.name);
    end if;
    if guard.deletes is not null then
      execute format(
        'create policy deletes on %I for delete using (%s)', guard.name, guard.deletes);
      execute format('grant delete on %I to minhchung_app', guard.name);
    end if;
  end loop;

  select string_agg(relname, ', ' order by relname) into unguarded from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> 'schema_migration'
      and not exists (select from pg_policy where polrelid = pg_class.oid);
  if unguarded is not null then
    raise exception 'tables without a policy: %', unguarded;
  end if;
end
$$;
