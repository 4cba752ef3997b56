-- "Đủ đến ngày", for every list and no longer logbooks alone; also for the rows of one village while
-- the whole is being written. The name of the village as rows carry it; '' for the whole. A line
-- without days: somebody says that the list is still being written.
alter table register_kept add column village text collate "C" not null default '';
alter table register_kept drop constraint register_kept_pkey;
alter table register_kept add primary key (unit_id, register, year, village);
