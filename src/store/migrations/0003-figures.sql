-- Figures and verdicts, as they stand and as they were known at any time.

-- A figure that somebody entered by hand. Former values stand in declared_figure_past.
create table declared_figure (
  unit_id uuid not null references unit,
  year int not null,
  figure text collate "C" not null,
  version int not null default 1,
  -- Null: taken back.
  value jsonb,
  source text,
  since timestamptz not null,
  actor jsonb not null,
  batch_id uuid,
  primary key (unit_id, year, figure)
);

create table declared_figure_past (
  unit_id uuid not null references unit,
  year int not null,
  figure text collate "C" not null,
  version int not null,
  value jsonb,
  source text,
  since timestamptz not null,
  until timestamptz not null,
  actor jsonb not null,
  batch_id uuid,
  primary key (unit_id, year, figure, version)
);

-- All figures of a unit and year as they stand: one row, so that a province is read at once.
create table unit_year (
  unit_id uuid not null references unit,
  year int not null,
  -- The day of judging for which figures and verdicts were worked out.
  judged_on date not null,
  -- By figure: its value, and apart from it where it comes from, which few questions need.
  figures jsonb not null,
  provenance jsonb not null default '{}',
  known_from timestamptz not null,
  primary key (unit_id, year)
);

-- One line each time a figure came out differently; null: no longer known.
create table figure_change (
  unit_id uuid not null references unit,
  year int not null,
  figure text collate "C" not null,
  known_from timestamptz not null,
  value jsonb,
  -- Counted or declared, from which register in which revision, how many rows, or which document.
  provenance jsonb not null,
  primary key (unit_id, year, figure, known_from)
);

-- The verdict on each set as it stands: of the set, and of each indicator.
create table verdict_now (
  unit_id uuid not null references unit,
  year int not null,
  set_id text collate "C" not null,
  verdict text not null check (verdict in ('met', 'not-met', 'undetermined', 'not-applicable')),
  indicators jsonb not null,
  known_from timestamptz not null,
  primary key (unit_id, year, set_id)
);
create index verdict_now_by_set on verdict_now (set_id, year);

-- One line each time a verdict, or that of one of its indicators, came out differently.
create table verdict_change (
  unit_id uuid not null references unit,
  year int not null,
  set_id text collate "C" not null,
  known_from timestamptz not null,
  -- Null: the set is no longer judged for this unit.
  verdict text,
  indicators jsonb,
  primary key (unit_id, year, set_id, known_from)
);

-- Units whose figures must be worked out again; written with the change itself, so a crash forgets none. As register: '' for everything, '>' where
-- verdicts of units below changed. Year 0: every year that is kept.
create table dirty_unit (
  unit_id uuid not null references unit,
  register text collate "C" not null default '',
  year int not null default 0,
  -- Folded names of the villages of which changed rows speak: their figures change too.
  villages text[] not null default '{}',
  marked_at timestamptz not null,
  primary key (unit_id, register, year)
);
