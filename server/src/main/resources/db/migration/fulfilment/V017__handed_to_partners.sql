-- Parcels of a warehouse that a partner runs are given to it by an instruction: since when, so that each is given once.
alter table parcel add column handed_at timestamptz;
comment on column parcel.handed_at is 'since when the partner that runs the warehouse is told to send it; absent in warehouses of our own';
