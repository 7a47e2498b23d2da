-- Parcels by when they left, found by ranges of pages: the order of shipping pays next to nothing.
create index br_parcel_dispatched on parcel using brin (dispatched_at) with (pages_per_range = 32);
