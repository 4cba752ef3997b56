-- A unit lives on under another name or as another type: `unit` holds the stretches of its life,
-- one code, name, type and parent each. Of the first stretch `life_id` is null and `unit_id` is the
-- id of the unit itself, on which everything hangs that is stored of it; later ones say whose they
-- are.
alter table unit add column life_id uuid references unit;
create index unit_by_life on unit (life_id) where life_id is not null;

-- Stretches that stood already when an import said whose life they are, so that it can be taken
-- back.
alter table unit_import add column joined jsonb not null default '[]';

-- A resolution may say "a part" and "what is left" without saying how much.
do $$
declare
  name text;
begin
  for name in select conname from pg_constraint
    where conrelid = 'unit_succession'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%kind%share_over%' loop
    execute format('alter table unit_succession drop constraint %I', name);
  end loop;
end
$$;
alter table unit_succession add constraint only_a_part_has_a_share check (kind = 'part' or (share_over is null and share_under is null));
alter table unit_succession add constraint share_is_whole check ((share_over is null) = (share_under is null));
