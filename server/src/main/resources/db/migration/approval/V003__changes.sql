-- In which transaction an act was written: what is below the oldest transaction still running is complete, so that whoever
-- follows the acts misses none and needs no clock.
alter table act add column written_in bigint not null default pg_current_xact_id()::text::bigint;
create index ix_act_written on act (written_in, id);
