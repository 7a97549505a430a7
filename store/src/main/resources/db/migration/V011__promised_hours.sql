-- A promise counts open time from an instant, so that it can follow hours that are changed. Null in rows from before: they stay.

alter table promise add column counts_from timestamptz;
alter table promise add column open_seconds int check (open_seconds > 0);
