-- By which edition of its set a verdict was made: stale where that is not the edition of the law in
-- use. Null: made before editions were kept, or resting on verdicts of units below that were stale
-- themselves.
alter table verdict_now add column edition text collate "C";
alter table verdict_change add column edition text collate "C";
