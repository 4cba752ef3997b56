-- Who did what: append-only, chained by hash for each unit. Events of the installation as a whole stand under the unit of zeros.

-- The last event of each chain. Whoever writes an event locks it first.
create table audit_head (
  unit_id uuid primary key,
  seq bigint not null,
  hash text not null
);

create table audit_event (
  unit_id uuid not null,
  -- 1, 2, 3 … without gaps.
  seq bigint not null,
  at timestamptz not null,
  type text collate "C" not null,
  actor jsonb not null,
  payload jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (unit_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger audit_event_is_append_only before update or delete or truncate on audit_event execute function refuse_change();

-- Every table of unit data: rows of the units in scope. Who sees one village only (`app.village`, its folded name, and `app.village_unit`)
-- sees of the commune the rows and confirmations of that village, and of figures and verdicts those of the village itself.
do $$
declare
  data text;
  in_scope constant text := $p$((select current_setting('app.scope', true)) = 'all' or ((select current_setting('app.scope', true)) = 'some'
    and unit_id = any ((select string_to_array(current_setting('app.units', true), ','))::uuid[])))$p$;
  no_village constant text := $p$(coalesce((select current_setting('app.village', true)), '') = ''
    or unit_id = (select nullif(current_setting('app.village_unit', true), '')::uuid))$p$;
  own_village constant text := $p$(coalesce((select current_setting('app.village', true)), '') = '' or village = (select current_setting('app.village', true))
    or unit_id = (select nullif(current_setting('app.village_unit', true), '')::uuid))$p$;
begin
  foreach data in array array['register_state', 'register_row', 'register_row_past', 'register_kept', 'heading_mapping', 'import_batch', 'import_row',
    'confirmation', 'declared_figure', 'declared_figure_past', 'unit_year', 'figure_change', 'verdict_now', 'verdict_change', 'dirty_unit',
    'audit_head', 'audit_event'] loop
    execute format('alter table %I enable row level security', data);
    execute format('alter table %I force row level security', data);
    execute format('create policy unit_scope on %I using (%s and %s)', data, in_scope, case
      when data in ('register_row', 'register_row_past', 'confirmation', 'import_row') then own_village
      when data in ('register_state', 'register_kept', 'dirty_unit', 'audit_head', 'audit_event', 'heading_mapping') then 'true'
      else no_village end);
    execute format('grant select, insert, update, delete on %I to minhchung_app', data);
  end loop;
end
$$;
revoke update, delete on audit_event from minhchung_app;
revoke update, delete on figure_change, verdict_change from minhchung_app;

-- A village head writes audit events but does not read those of others.
drop policy unit_scope on audit_event;
create policy append on audit_event for insert with check ((select current_setting('app.scope', true)) = 'all' or ((select current_setting('app.scope', true)) = 'some'
  and unit_id = any ((select string_to_array(current_setting('app.units', true), ','))::uuid[])));
create policy read on audit_event for select using (((select current_setting('app.scope', true)) = 'all' or ((select current_setting('app.scope', true)) = 'some'
  and unit_id = any ((select string_to_array(current_setting('app.units', true), ','))::uuid[]))) and coalesce((select current_setting('app.village', true)), '') = '');
