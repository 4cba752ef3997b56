-- Registers: one versioned row table for all of them. `values` holds the columns by id; `village` (folded name) and `day` repeat the
-- village column and the date column, written by the one function that makes stored rows: PostgreSQL cannot fold Vietnamese in a
-- generated column.

-- One line for each register of a unit. Whoever changes rows locks it first: it gives row numbers and counts changes.
create table register_state (
  unit_id uuid not null references unit,
  register text collate "C" not null,
  next_row int not null default 1 check (next_row >= 1),
  -- Rises by one with every transaction that changes rows.
  revision bigint not null default 0,
  changed_at timestamptz,
  primary key (unit_id, register)
);

create table register_row (
  unit_id uuid not null,
  register text collate "C" not null,
  row_no int not null,
  version int not null default 1,
  values jsonb not null,
  -- Key columns in one text, as compared; null where the register has none or one of them is blank.
  row_key text collate "C",
  -- Of all values in one form: equal rows have equal digests.
  digest text collate "C" not null,
  village text collate "C",
  day date,
  is_deleted boolean not null default false,
  erased_at timestamptz,
  -- Since when the row is as it is, by whose hand, and by which import.
  since timestamptz not null,
  actor jsonb not null,
  batch_id uuid,
  primary key (unit_id, register, row_no)
);
create unique index register_row_by_key on register_row (unit_id, register, row_key) where not is_deleted and row_key is not null;
create index register_row_by_village on register_row (unit_id, register, village);
create index register_row_by_batch on register_row (unit_id, batch_id) where batch_id is not null;

-- What rows were before: a line for each version that was replaced.
create table register_row_past (
  unit_id uuid not null,
  register text collate "C" not null,
  row_no int not null,
  version int not null,
  values jsonb not null,
  row_key text collate "C",
  digest text collate "C" not null,
  village text collate "C",
  day date,
  is_deleted boolean not null,
  since timestamptz not null,
  -- When it was replaced.
  until timestamptz not null,
  actor jsonb not null,
  batch_id uuid,
  primary key (unit_id, register, row_no, version)
);

-- "Ghi từ ngày", "Ghi đến ngày": the days for which a logbook is complete, by year.
create table register_kept (
  unit_id uuid not null references unit,
  register text collate "C" not null,
  year int not null,
  kept_from date,
  kept_to date,
  since timestamptz not null,
  actor jsonb not null,
  primary key (unit_id, register, year)
);

-- Headings that people said belong to a column, remembered for the unit.
create table heading_mapping (
  unit_id uuid not null references unit,
  register text collate "C" not null,
  -- As compared: folded, letters and digits only.
  heading text collate "C" not null,
  column_id text collate "C" not null,
  primary key (unit_id, register, heading)
);

-- An import from the first look to its undoing. `unit_id`: the unit under which it was handed in; rows may belong to units below.
create table import_batch (
  unit_id uuid not null references unit,
  batch_id uuid not null,
  status text not null check (status in ('staged', 'committed', 'undone')),
  mode text not null check (mode in ('add', 'replace')),
  file_name text not null,
  file_sha256 text not null,
  year int,
  -- What was found and done, by register; issues as they were told.
  summary jsonb not null,
  actor jsonb not null,
  staged_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (unit_id, batch_id)
);
create index import_batch_by_id on import_batch (batch_id);

-- Rows of an import that is not committed yet. Not logged: after a crash it is empty and the file is read again.
create unlogged table import_row (
  unit_id uuid not null,
  batch_id uuid not null,
  register text collate "C" not null,
  sheet text not null,
  line int not null,
  values jsonb not null,
  row_key text collate "C",
  digest text collate "C" not null,
  village text collate "C",
  day date,
  -- The live row that it is already, or that it changes; found out before a commit and for its preview.
  target_row int,
  is_same boolean,
  primary key (unit_id, batch_id, register, line)
);

-- "Xác nhận của …": who says that a register, or its rows of one village, is right, and how it stood then.
create table confirmation (
  unit_id uuid not null references unit,
  register text collate "C" not null,
  -- Folded name of the village; '' for the whole register.
  village text collate "C" not null default '',
  confirmed_at timestamptz not null,
  person text not null check (person <> ''),
  role text not null check (role <> ''),
  revision bigint not null,
  row_count int not null,
  digest text not null,
  actor jsonb not null,
  withdrawn_at timestamptz,
  primary key (unit_id, register, village, confirmed_at)
);
