-- The values of an attribute that there were to choose from when a unit's were recorded: of one that
-- the law adds later nobody said whether the unit carries it. Null: recorded before this was kept.
alter table unit_attribute add column recorded_under text[];
