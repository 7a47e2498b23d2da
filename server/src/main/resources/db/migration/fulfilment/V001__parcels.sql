-- What leaves the building: parcels, the waves they are picked in, pick lines in walk order, dispatch notes, and what
-- shop and customer are told. A parcel is one order in one warehouse. What it holds are the order's reservations there.
create sequence parcel_id increment by 1000;
create sequence wave_id increment by 1000;
create sequence wave_rule_id increment by 1000;
create sequence dispatch_note_id increment by 1000;

create table wave_rule (
    id                   bigint      not null,
    name                 text        not null,
    warehouse_id         bigint      not null,
    contents             text        not null,
    carrier              text,
    cut_off              time,
    most_parcels         int         not null,
    automatic            boolean     not null,
    least_parcels        int         not null,
    longest_wait_minutes int         not null,
    active               boolean     not null default true,
    created_at           timestamptz not null,
    created_by           text        not null,
    constraint pk_wave_rule primary key (id),
    constraint uq_wave_rule_name unique (warehouse_id, name),
    constraint ck_wave_rule_contents check (contents in ('single', 'multi', 'any')),
    constraint ck_wave_rule_most check (most_parcels between 1 and 5000),
    constraint ck_wave_rule_least check (least_parcels between 1 and most_parcels),
    constraint ck_wave_rule_wait check (longest_wait_minutes between 1 and 10080)
);

create table carrier_rule (
    warehouse_id bigint not null,
    province     text   not null,
    carrier      text   not null,
    constraint pk_carrier_rule primary key (warehouse_id, province)
);

create table wave (
    id           bigint      not null,
    number       text        not null,
    warehouse_id bigint      not null,
    rule_id      bigint,
    contents     text        not null,
    carrier      text,
    state        text        not null,
    parcels      int         not null,
    lines        int         not null,
    built_at     timestamptz not null,
    built_by     text        not null,
    due_at       timestamptz not null,
    released_at  timestamptz,
    released_by  text,
    ended_at     timestamptz,
    ended_by     text,
    constraint pk_wave primary key (id),
    constraint uq_wave_number unique (number),
    constraint ck_wave_state check (state in ('built', 'released', 'closed', 'cancelled')),
    constraint ck_wave_contents check (contents in ('single', 'multi', 'any')),
    constraint ck_wave_parcels check (parcels > 0 and lines > 0),
    constraint ck_wave_released check (state not in ('released', 'closed') or released_at is not null),
    constraint ck_wave_ended check ((state in ('closed', 'cancelled')) = (ended_at is not null))
);
create index ix_wave_built on wave (built_at, id);
create index ix_wave_open on wave (warehouse_id, built_at, id) where state in ('built', 'released');

create table dispatch_note (
    id           bigint      not null,
    number       text        not null,
    warehouse_id bigint      not null,
    parcels      int         not null,
    at           timestamptz not null,
    by           text        not null,
    constraint pk_dispatch_note primary key (id),
    constraint uq_dispatch_note_number unique (number),
    constraint ck_dispatch_note_parcels check (parcels > 0)
);

-- withdrawn_as is 0 while the parcel lives, so that an order has one living parcel in a warehouse, and may get another
-- when the first was withdrawn. stopped mirrors the order's case: held or in exception, in the same transaction.
create table parcel (
    id              bigint        not null,
    order_id        bigint        not null,
    order_number    text          not null,
    shop_id         bigint        not null,
    platform_number text          not null,
    warehouse_id    bigint        not null,
    part            smallint      not null,
    carrier         text          not null,
    line_count      int           not null,
    pieces          numeric(18,3) not null,
    state           text          not null,
    stopped         boolean       not null default false,
    wave_id         bigint,
    slot            int,
    entered_at      timestamptz   not null,
    due_at          timestamptz   not null,
    waved_at        timestamptz,
    picked_at       timestamptz,
    packed_at       timestamptz,
    packed_by       text,
    waybill         text,
    dispatch_note_id bigint,
    dispatched_at   timestamptz,
    dispatched_by   text,
    delivered_at    timestamptz,
    withdrawn_at    timestamptz,
    withdrawn_why   text,
    withdrawn_as    bigint        not null default 0,
    constraint pk_parcel primary key (id),
    constraint uq_parcel_order unique (order_id, warehouse_id, withdrawn_as),
    constraint ck_parcel_state
        check (state in ('toPick', 'inWave', 'picked', 'packed', 'dispatched', 'withdrawn')),
    constraint ck_parcel_lines check (line_count > 0 and pieces > 0),
    constraint ck_parcel_wave check (
        case state when 'toPick' then wave_id is null and slot is null
                   when 'withdrawn' then true
                   else wave_id is not null and slot is not null and waved_at is not null end),
    constraint ck_parcel_picked check (
        case when state in ('picked', 'packed', 'dispatched') then picked_at is not null
             when state in ('toPick', 'inWave') then picked_at is null else true end),
    constraint ck_parcel_packed check (
        case when state in ('packed', 'dispatched') then packed_at is not null and packed_by is not null
             when state in ('toPick', 'inWave', 'picked') then packed_at is null and waybill is null else true end),
    constraint ck_parcel_dispatched check (
        (state = 'dispatched') = (dispatched_at is not null)
        and (state <> 'dispatched' or (waybill is not null and dispatch_note_id is not null
                                       and dispatched_by is not null and not stopped))),
    constraint ck_parcel_delivered check (delivered_at is null or state = 'dispatched'),
    constraint ck_parcel_withdrawn check (
        case state when 'withdrawn' then withdrawn_as = id and withdrawn_at is not null
                   else withdrawn_as = 0 and withdrawn_at is null end)
) with (fillfactor = 70);
create index ix_parcel_to_pick on parcel (warehouse_id, due_at, id) where state = 'toPick' and not stopped;
create index ix_parcel_wave on parcel (wave_id, slot) where wave_id is not null;
create unique index uq_parcel_waybill on parcel (waybill, carrier) where waybill is not null;
create index ix_parcel_entered on parcel (entered_at, id);
create index ix_parcel_open on parcel (state, due_at, id) where state not in ('dispatched', 'withdrawn');

create table pick_line (
    wave_id        bigint        not null,
    seq            int           not null,
    parcel_id      bigint        not null,
    slot           int           not null,
    reservation_id bigint        not null,
    location_id    bigint        not null,
    bin            text          not null,
    sku            text          not null,
    lot            text          not null default '',
    quantity       numeric(18,3) not null,
    uom            text          not null,
    state          text          not null,
    at_bin_by      text,
    ended_at       timestamptz,
    ended_by       text,
    found          numeric(18,3),
    constraint pk_pick_line primary key (wave_id, seq),
    constraint ck_pick_line_quantity check (quantity > 0),
    constraint ck_pick_line_state check (state in ('open', 'picked', 'short', 'dropped')),
    constraint ck_pick_line_ended check ((state = 'open') = (ended_at is null)),
    constraint ck_pick_line_short check ((state = 'short') = (found is not null) and (found is null or found < quantity))
) with (fillfactor = 80);
create index ix_pick_line_parcel on pick_line (parcel_id);

create table tracking_event (
    parcel_id   bigint      not null,
    at          timestamptz not null,
    code        text        not null,
    place       text        not null,
    detail      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_tracking_event primary key (parcel_id, at, code),
    constraint ck_tracking_event_code
        check (code in ('pickedUp', 'inTransit', 'outForDelivery', 'delivered', 'problem'))
);

-- Outbox to shops: one row per order whose shop wants to be told; the sender takes what is due.
create table shop_feedback (
    order_id        bigint      not null,
    shop_id         bigint      not null,
    state           text        not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_answer     text        not null default '',
    created_at      timestamptz not null,
    ended_at        timestamptz,
    constraint pk_shop_feedback primary key (order_id),
    constraint ck_shop_feedback_state check (state in ('waiting', 'delivered', 'failed')),
    constraint ck_shop_feedback_ended check ((state = 'waiting') = (ended_at is null))
);
create index ix_shop_feedback_due on shop_feedback (next_attempt_at, order_id) where state = 'waiting';

-- Keys made on first use: one for tracking addresses, one per shop for signatures.
create table signing_key (
    name       text        not null,
    key        bytea       not null,
    created_at timestamptz not null,
    constraint pk_signing_key primary key (name),
    constraint ck_signing_key check (length(key) >= 32)
);

-- Orders at picking that hold no goods (a postage-only order): nothing is packed, they are taken on by themselves.
create table unpacked_order (
    order_id   bigint      not null,
    entered_at timestamptz not null,
    constraint pk_unpacked_order primary key (order_id)
);
