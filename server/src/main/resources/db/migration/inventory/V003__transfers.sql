-- Transfer orders: goods go out of bins, are on the way, and come into bins; each step is posted to the ledger.
alter table location drop constraint ck_location_kind;
alter table location add constraint ck_location_kind check (kind in
    ('bin', 'supplier', 'customer', 'inspection', 'scrap', 'count-difference', 'opening', 'in-transit'));
insert into location (id, kind, code) values (7, 'in-transit', 'IN-TRANSIT');

create table transfer (
    id             bigint      not null,
    number         text        not null,
    state          text        not null,
    from_warehouse bigint      not null,
    to_warehouse   bigint      not null,
    reason         text        not null,
    note           text        not null,
    line_count     int         not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    dispatched_at  timestamptz,
    dispatched_by  text,
    received_at    timestamptz,
    received_by    text,
    cancel_reason  text,
    constraint pk_transfer primary key (id),
    constraint uq_transfer_number unique (number),
    constraint fk_transfer_from foreign key (from_warehouse) references warehouse (id),
    constraint fk_transfer_to foreign key (to_warehouse) references warehouse (id),
    constraint ck_transfer_state check (state in ('open', 'in-transit', 'received', 'cancelled')),
    constraint ck_transfer_reason check (reason in ('replenishment', 'balancing', 'relocation', 'other')),
    constraint ck_transfer_lines check (line_count > 0),
    constraint ck_transfer_dispatched check ((state in ('in-transit', 'received')) = (dispatched_at is not null)),
    constraint ck_transfer_received check ((state = 'received') = (received_at is not null)),
    constraint ck_transfer_cancelled check ((state = 'cancelled') = (cancel_reason is not null))
);
create index ix_transfer_created on transfer (created_at, id);
create index ix_transfer_state on transfer (state, created_at, id);

create table transfer_line (
    transfer_id bigint        not null,
    line_no     int           not null,
    sku         text          not null,
    lot         text          not null default '',
    quantity    numeric(18,3) not null,
    uom         text          not null,
    from_bin    bigint        not null,
    to_bin      bigint,
    received    numeric(18,3),
    constraint pk_transfer_line primary key (transfer_id, line_no),
    constraint fk_transfer_line_transfer foreign key (transfer_id) references transfer (id),
    constraint fk_transfer_line_from foreign key (from_bin) references location (id),
    constraint fk_transfer_line_to foreign key (to_bin) references location (id),
    constraint ck_transfer_line_quantity check (quantity > 0),
    constraint ck_transfer_line_received check (0 <= received and received <= quantity),
    constraint ck_transfer_line_bins check (from_bin <> to_bin)
);
