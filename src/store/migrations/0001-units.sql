-- Administrative units over time. Reference data: every query may read it once a scope is set; only whoever may see all units writes.
--
-- How rows are kept apart, here and in every later migration: a transaction says whose it is by two settings, `app.scope` ('all', 'some',
-- or nothing, which shows nothing) and `app.units` (ids parted by commas). The sub-select makes PostgreSQL read the setting once per
-- query and not once per row.

create table unit (
  unit_id uuid primary key,
  code text collate "C" not null check (code <> ''),
  kind text not null check (kind in ('thon', 'xa', 'huyen', 'tinh')),
  type text not null check (type <> ''),
  name text not null check (name <> ''),
  name_folded text collate "C" not null,
  parent_code text collate "C",
  valid_from date not null,
  -- The last day, included; null while it exists.
  valid_to date,
  legal_basis text,
  -- The import that brought it.
  batch_id uuid,
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_by_code on unit (code, valid_from);
create index unit_by_parent on unit (parent_code);
create index unit_by_name on unit (name_folded text_pattern_ops);

create table unit_attribute (
  unit_id uuid not null references unit,
  attribute text collate "C" not null,
  valid_from date not null,
  valid_to date,
  -- Ids of the values that the unit carries in these days; empty: none of them.
  carried text[] not null,
  batch_id uuid,
  primary key (unit_id, attribute, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

create table unit_succession (
  unit_id uuid not null references unit,
  successor_id uuid not null references unit,
  kind text not null check (kind in ('full', 'part', 'rename', 'retype')),
  -- The first day of the successor.
  happened_on date not null,
  -- What part of the unit went there; only for `part`.
  share_over int,
  share_under int,
  legal_basis text,
  batch_id uuid,
  primary key (unit_id, successor_id),
  check ((kind = 'part') = (share_over is not null and share_under is not null)),
  check (share_over is null or (share_over > 0 and share_under >= share_over))
);
create index unit_succession_by_successor on unit_succession (successor_id);

-- What an import of units did, so that it can be taken back: units and attributes it ended, by their former last day.
create table unit_import (
  batch_id uuid primary key,
  file_name text not null,
  imported_at timestamptz not null,
  actor jsonb not null,
  counts jsonb not null,
  ended jsonb not null,
  undone_at timestamptz
);

-- What holds for the installation as a whole: the fingerprint of the encryption key, the day of the last daily round.
create table instance (
  name text collate "C" primary key,
  content jsonb not null
);

do $$
declare
  reference text;
begin
  foreach reference in array array['unit', 'unit_attribute', 'unit_succession', 'unit_import', 'instance'] loop
    execute format('alter table %I enable row level security', reference);
    execute format('alter table %I force row level security', reference);
    execute format($p$create policy read_in_scope on %I for select using ((select current_setting('app.scope', true)) in ('all', 'some'))$p$, reference);
    execute format($p$create policy write_all on %I for all using ((select current_setting('app.scope', true)) = 'all')$p$, reference);
    execute format('grant select, insert, update, delete on %I to minhchung_app', reference);
  end loop;
end
$$;
