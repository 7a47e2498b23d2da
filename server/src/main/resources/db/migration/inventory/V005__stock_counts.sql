-- Stock counts: bins are counted while goods move; a line keeps what the books said at the moment it was counted, so that its
-- difference stays true whatever moves afterwards. Differences are approved, then posted to the ledger.
create sequence stock_count_id increment by 1000;

create table stock_count (
    id            bigint         not null,
    number        text           not null,
    state         text           not null,
    warehouse_id  bigint         not null,
    kind          text           not null,
    blind         boolean        not null,
    note          text           not null,
    opened_at     timestamptz    not null,
    opened_by     text           not null,
    submitted_at  timestamptz,
    submitted_by  text,
    gain_value    numeric(19, 4),
    loss_value    numeric(19, 4),
    unvalued      int,
    version       int            not null default 0,
    ended_at      timestamptz,
    ended_by      text,
    cancel_reason text,
    answer        text           not null default '',
    constraint pk_stock_count primary key (id),
    constraint uq_stock_count_number unique (number),
    constraint fk_stock_count_warehouse foreign key (warehouse_id) references warehouse (id),
    constraint ck_stock_count_state check (state in ('counting', 'submitted', 'approved', 'posted', 'cancelled')),
    constraint ck_stock_count_kind check (kind in ('full', 'zone', 'cycle', 'goods')),
    constraint ck_stock_count_submitted check ((state in ('submitted', 'approved', 'posted')) <= (submitted_at is not null)),
    constraint ck_stock_count_ended check ((state in ('posted', 'cancelled')) = (ended_at is not null)),
    constraint ck_stock_count_cancelled check ((state = 'cancelled') = (cancel_reason is not null))
);
create index ix_stock_count_opened on stock_count (opened_at, id);
create index ix_stock_count_state on stock_count (state, opened_at, id);
create index ix_stock_count_running on stock_count (warehouse_id) where state in ('counting', 'submitted', 'approved');

create table stock_count_line (
    stock_count_id bigint         not null,
    line_no        int            not null,
    location_id    bigint         not null,
    sku            text           not null,
    lot            text           not null default '',
    uom            text           not null,
    found          boolean        not null default false,
    booked         numeric(18, 3),
    counted        numeric(18, 3),
    rounds         int            not null default 0,
    counted_at     timestamptz,
    counted_by     text,
    posted         boolean        not null default false,
    constraint pk_stock_count_line primary key (stock_count_id, line_no),
    constraint uq_stock_count_line unique (stock_count_id, location_id, sku, lot),
    constraint fk_stock_count_line_count foreign key (stock_count_id) references stock_count (id),
    constraint fk_stock_count_line_bin foreign key (location_id) references location (id),
    constraint ck_stock_count_line_counted check (counted >= 0 and booked >= 0),
    constraint ck_stock_count_line_whole check (
        (counted is null) = (booked is null) and (counted is null) = (counted_at is null) and (counted is null) = (rounds = 0))
);
create index ix_stock_count_line_bin on stock_count_line (location_id, sku, lot, counted_at);
