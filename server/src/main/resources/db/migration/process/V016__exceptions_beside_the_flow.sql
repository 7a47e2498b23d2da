-- An exception of a parcel that has left is looked after while its order's case goes on or has ended: it is beside the
-- flow. Of those one per type may be open; of those in the flow one per case, as before.
alter table exception_case add column beside boolean not null default false;
drop index uq_exception_case_open;
create unique index uq_exception_case_open on exception_case (case_id) where state = 'open' and not beside;
create unique index uq_exception_case_beside on exception_case (case_id, type) where state = 'open' and beside;
