-- Returns: what left may come back once. How much of an order's line is announced to come back stands in one row under a
-- check, so that however many clerks authorise returns at once, never more is announced than left.
create sequence return_authorisation_id increment by 1000;

create table returnable_line (
    order_id   bigint         not null,
    line_no    int            not null,
    dispatched numeric(18, 3) not null,
    announced  numeric(18, 3) not null default 0,
    constraint pk_returnable_line primary key (order_id, line_no),
    constraint ck_returnable_line check (0 <= announced and announced <= dispatched)
);

create table return_authorisation (
    id              bigint      not null,
    number          text        not null,
    state           text        not null,
    origin          text        not null,
    order_id        bigint,
    order_number    text        not null,
    platform_number text        not null,
    shop_id         bigint,
    shop_return     text        not null default '',
    warehouse_id    bigint      not null,
    reason          text        not null,
    wish            text        not null,
    without_goods   boolean     not null,
    note            text        not null,
    carrier         text        not null,
    waybill         text        not null,
    line_count      int         not null,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    expires_at      timestamptz not null,
    received_at     timestamptz,
    received_by     text,
    inspected_at    timestamptz,
    inspected_by    text,
    ended_at        timestamptz,
    ended_by        text,
    ending          text        not null default '',
    constraint pk_return_authorisation primary key (id),
    constraint uq_return_authorisation_number unique (number),
    constraint ck_return_authorisation_state check (
        state in ('announced', 'received', 'inspected', 'closed', 'cancelled', 'expired')),
    constraint ck_return_authorisation_origin check (origin in ('service', 'shop', 'refused', 'blind')),
    constraint ck_return_authorisation_order check ((order_id is null) = (shop_id is null)),
    constraint ck_return_authorisation_blind check (order_id is not null or origin = 'blind'),
    constraint ck_return_authorisation_ended check ((state in ('closed', 'cancelled', 'expired')) = (ended_at is not null)),
    constraint ck_return_authorisation_received check (
        case when without_goods then received_at is null
             when state in ('received', 'inspected') then received_at is not null
             when state in ('announced', 'cancelled', 'expired') then received_at is null else true end)
);
create index ix_return_authorisation_opened on return_authorisation (opened_at, id);
create index ix_return_authorisation_state on return_authorisation (state, opened_at, id);
create index ix_return_authorisation_order on return_authorisation (order_id) where order_id is not null;
create index ix_return_authorisation_expiry on return_authorisation (expires_at) where state = 'announced';
create index ix_return_authorisation_waybill on return_authorisation (waybill) where waybill <> '';
create unique index uq_return_authorisation_shop on return_authorisation (shop_return, order_id)
    where shop_return <> '' and state not in ('cancelled', 'expired');

create table return_line (
    return_id  bigint         not null,
    order_line int            not null,
    sku        text           not null,
    quantity   numeric(18, 3) not null,
    uom        text           not null,
    unit_price numeric(18, 6) not null,
    constraint pk_return_line primary key (return_id, order_line),
    constraint fk_return_line_return foreign key (return_id) references return_authorisation (id),
    constraint ck_return_line_quantity check (quantity > 0)
);

create table return_goods (
    return_id  bigint         not null,
    goods_no   int            not null,
    order_line int,
    sku        text           not null,
    uom        text           not null,
    expected   numeric(18, 3) not null,
    received   numeric(18, 3) not null default 0,
    judged     numeric(18, 3) not null default 0,
    constraint pk_return_goods primary key (return_id, goods_no),
    constraint fk_return_goods_return foreign key (return_id) references return_authorisation (id),
    constraint ck_return_goods_expected check (expected >= 0 and (order_line is null or expected > 0)),
    constraint ck_return_goods_received check (received >= 0 and (order_line is null or received <= expected)),
    constraint ck_return_goods_judged check (0 <= judged and judged <= received)
);
