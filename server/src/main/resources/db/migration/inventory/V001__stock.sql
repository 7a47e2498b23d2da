-- The stock ledger: where goods can be, every movement between two places as one row, and the balances kept beside the
-- rows under constraints. No foreign keys on the tables every order touches: verification proves what they would say.
create sequence warehouse_id increment by 1000;
create sequence zone_id increment by 1000;
create sequence location_id increment by 1000 start with 1001;
create sequence stock_entry_id increment by 1000;
create sequence reservation_id increment by 1000;
create sequence quota_id increment by 1000;
create sequence adjustment_id increment by 1000;
create sequence transfer_id increment by 1000;

create table warehouse (
    id         bigint      not null,
    code       text        not null,
    name_zh    text        not null,
    name_en    text        not null,
    province   text        not null,
    city       text        not null,
    active     boolean     not null default true,
    created_at timestamptz not null,
    constraint pk_warehouse primary key (id),
    constraint uq_warehouse_code unique (code),
    constraint ck_warehouse_code check (code <> '')
);

create table zone (
    id           bigint not null,
    warehouse_id bigint not null,
    code         text   not null,
    name_zh      text   not null,
    name_en      text   not null,
    kind         text   not null,
    constraint pk_zone primary key (id),
    constraint uq_zone_code unique (warehouse_id, code),
    constraint fk_zone_warehouse foreign key (warehouse_id) references warehouse (id),
    constraint ck_zone_kind check (kind in ('picking', 'storage'))
);

-- A bin stands in a zone of a warehouse; the other kinds are the places beyond the walls that goods come from and go
-- to, one of each, so that no movement lacks an end.
create table location (
    id           bigint        not null,
    kind         text          not null,
    warehouse_id bigint,
    zone_id      bigint,
    code         text          not null,
    walk_order   int           not null default 0,
    capacity     numeric(18,3),
    active       boolean       not null default true,
    constraint pk_location primary key (id),
    constraint uq_location_code unique nulls not distinct (warehouse_id, code),
    constraint fk_location_zone foreign key (zone_id) references zone (id),
    constraint ck_location_kind
        check (kind in ('bin', 'supplier', 'customer', 'inspection', 'scrap', 'count-difference', 'opening')),
    constraint ck_location_bin check ((kind = 'bin') = (warehouse_id is not null) and (kind = 'bin') = (zone_id is not null)),
    constraint ck_location_capacity check (capacity > 0)
);
create index ix_location_walk on location (warehouse_id, walk_order, id);

insert into location (id, kind, code) values
    (1, 'supplier', 'SUPPLIER'),
    (2, 'customer', 'CUSTOMER'),
    (3, 'inspection', 'INSPECTION'),
    (4, 'scrap', 'SCRAP'),
    (5, 'count-difference', 'COUNT-DIFFERENCE'),
    (6, 'opening', 'OPENING');

create table lot (
    sku        text        not null,
    code       text        not null,
    made_on    date,
    expires_on date,
    created_at timestamptz not null,
    constraint pk_lot primary key (sku, code),
    constraint ck_lot_code check (code <> ''),
    constraint ck_lot_dates check (made_on <= expires_on)
);
create index ix_lot_expires on lot (expires_on, sku, code) where expires_on is not null;

-- What a warehouse has and has promised. Goods without lots have the empty lot. The unit is fixed by the first posting.
create table stock (
    sku          text          not null,
    warehouse_id bigint        not null,
    lot          text          not null default '',
    uom          text          not null,
    on_hand      numeric(18,3) not null,
    reserved     numeric(18,3) not null default 0,
    constraint pk_stock primary key (sku, warehouse_id, lot),
    constraint ck_stock check (0 <= reserved and reserved <= on_hand)
) with (fillfactor = 50);

create table bin_stock (
    location_id bigint        not null,
    sku         text          not null,
    lot         text          not null default '',
    on_hand     numeric(18,3) not null,
    pinned      numeric(18,3) not null default 0,
    constraint pk_bin_stock primary key (sku, lot, location_id),
    constraint ck_bin_stock check (0 <= pinned and pinned <= on_hand)
) with (fillfactor = 50);
create index ix_bin_stock_location on bin_stock (location_id, sku, lot);

create table stock_entry (
    id            bigint        not null,
    at            timestamptz   not null,
    sku           text          not null,
    lot           text          not null default '',
    quantity      numeric(18,3) not null,
    uom           text          not null,
    from_location bigint        not null,
    to_location   bigint        not null,
    reason        text          not null,
    document_kind text          not null,
    document_id   bigint        not null,
    actor         text          not null,
    constraint pk_stock_entry primary key (id),
    constraint ck_stock_entry_quantity check (quantity > 0),
    constraint ck_stock_entry_ends check (from_location <> to_location)
);
create index ix_stock_entry_at on stock_entry (at, id);
create index ix_stock_entry_sku on stock_entry (sku, at, id);
create index ix_stock_entry_document on stock_entry (document_id, document_kind);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'stock entries are never changed' using errcode = '42501';
end $$;
create trigger stock_entry_never_changes before update or delete on stock_entry
    for each row execute function refuse_change();
create trigger stock_entry_never_emptied before truncate on stock_entry
    for each statement execute function refuse_change();

-- Balances at the start of a week, so that any past instant is one checkpoint and a few days of entries away.
create table stock_checkpoint (
    at          timestamptz   not null,
    sku         text          not null,
    lot         text          not null,
    location_id bigint        not null,
    on_hand     numeric(18,3) not null,
    constraint pk_stock_checkpoint primary key (at, sku, lot, location_id)
);

create table quota (
    id         bigint        not null,
    shop_id    bigint        not null,
    sku        text          not null,
    quantity   numeric(18,3) not null,
    used       numeric(18,3) not null default 0,
    created_at timestamptz   not null,
    ended_at   timestamptz,
    constraint pk_quota primary key (id),
    constraint ck_quota check (0 <= used and used <= quantity)
);
create unique index uq_quota_open on quota (shop_id, sku) where ended_at is null;

create table safety_buffer (
    sku          text          not null,
    warehouse_id bigint        not null,
    quantity     numeric(18,3) not null,
    constraint pk_safety_buffer primary key (sku, warehouse_id),
    constraint ck_safety_buffer check (quantity > 0)
);

create table reservation (
    id            bigint        not null,
    document_kind text          not null,
    document_id   bigint        not null,
    line_no       int           not null,
    warehouse_id  bigint        not null,
    sku           text          not null,
    lot           text          not null default '',
    quantity      numeric(18,3) not null,
    quota_id      bigint,
    expires_at    timestamptz,
    state         text          not null default 'open',
    created_at    timestamptz   not null,
    ended_at      timestamptz,
    end_reason    text,
    constraint pk_reservation primary key (id),
    constraint ck_reservation_quantity check (quantity > 0),
    constraint ck_reservation_state check (state in ('open', 'consumed', 'released', 'expired')),
    constraint ck_reservation_ended check ((state = 'open') = (ended_at is null))
);
create unique index uq_reservation_open on reservation (document_id, document_kind, line_no, warehouse_id, sku, lot)
    where state = 'open';
create index ix_reservation_ended on reservation (document_id, document_kind) where state <> 'open';
create index ix_reservation_deadline on reservation (expires_at, id) where state = 'open' and expires_at is not null;

create table pin (
    reservation_id bigint        not null,
    location_id    bigint        not null,
    sku            text          not null,
    lot            text          not null,
    quantity       numeric(18,3) not null,
    pinned_at      timestamptz   not null,
    constraint pk_pin primary key (reservation_id, location_id),
    constraint ck_pin_quantity check (quantity > 0)
);
create index ix_pin_location on pin (location_id, sku, lot);

create table adjustment_reason (
    code     text    not null,
    name_zh  text    not null,
    name_en  text    not null,
    gain     boolean not null,
    loss     boolean not null,
    location_id bigint not null,
    constraint pk_adjustment_reason primary key (code),
    constraint fk_adjustment_reason_location foreign key (location_id) references location (id),
    constraint ck_adjustment_reason check (gain or loss)
);
insert into adjustment_reason (code, name_zh, name_en, gain, loss, location_id) values
    ('count', '盘点差异', 'Count difference', true, true, 5),
    ('found', '找回', 'Found again', true, false, 5),
    ('lost', '丢失', 'Lost', false, true, 5),
    ('damaged', '破损报废', 'Damaged, scrapped', false, true, 4),
    ('expired', '过期报废', 'Expired, scrapped', false, true, 4),
    ('wrong-entry', '录入更正', 'Entry corrected', true, true, 5);

create table adjustment (
    id         bigint      not null,
    number     text        not null,
    reason     text        not null,
    note       text        not null,
    line_count int         not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_adjustment primary key (id),
    constraint uq_adjustment_number unique (number),
    constraint fk_adjustment_reason foreign key (reason) references adjustment_reason (code),
    constraint ck_adjustment_lines check (line_count > 0)
);
create index ix_adjustment_created on adjustment (created_at, id);
