-- Three indexes fewer on every parcel (ADR 13): what is open is found in one, whoever asks; the newest come first by number.
drop index ix_parcel_entered;
drop index ix_parcel_to_pick;
drop index ix_parcel_open;
create index ix_parcel_open on parcel (warehouse_id, state, stopped, due_at, id)
    where state not in ('dispatched', 'withdrawn');

-- Pick lines are for walking. A parcel that is picked, packed and dispatched in one go keeps what is inside in its own row,
-- written once and read whole.
alter table parcel add column contents json;
alter table parcel add constraint ck_parcel_contents check (contents is null or state = 'dispatched');
comment on column parcel.contents is 'what was picked, if it was picked and dispatched in one go; otherwise its pick lines tell';
