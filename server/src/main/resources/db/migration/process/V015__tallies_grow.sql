-- The present day's tallies grow by what was done since they were last looked at; a day that is over is made once more, whole.
alter table tally_mark add column counted_to timestamptz;
comment on column tally_mark.counted_to is 'up to when facts of the days that are not over are in the tallies; empty: make them again';
