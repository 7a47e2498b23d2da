-- What was scanned and refused on the floor: the wrong bin, the wrong goods, the wrong count, a parcel that does not
-- hold what was ordered. What was right stands on pick lines and parcels already. Added, never changed.
create sequence refused_scan_id increment by 1000;

create table refused_scan (
    id        bigint      not null,
    at        timestamptz not null,
    by        text        not null,
    wave_id   bigint,
    parcel_id bigint,
    reason    text        not null,
    expected  text        not null,
    scanned   text        not null,
    constraint pk_refused_scan primary key (id),
    constraint ck_refused_scan_reason
        check (reason in ('wrongBin', 'binFirst', 'wrongGoods', 'wrongQuantity', 'packMismatch')),
    constraint ck_refused_scan_at check (num_nonnulls(wave_id, parcel_id) = 1)
);
create index ix_refused_scan_at on refused_scan (at);

-- Figures read stretches of time; the rows lie nearly in that order, so block ranges do.
create index br_pick_line_ended on pick_line using brin (ended_at);
create index br_parcel_packed on parcel using brin (packed_at);
