-- A pre-sale is paid in two parts; buyers are reminded once of goods of which more is pre-sold than there is; promotion
-- orders are reviewed in batches that close by size or by time.
alter table sales_order add column balance_paid_at timestamptz;
comment on column sales_order.balance_paid_at is 'when the rest of a pre-sale was paid; absent while it is owed, and for all others';
update order_revision set content = jsonb_set(content, '{balancePaidAt}', 'null');

create sequence stock_up_id increment by 1000;
create table stock_up (
    id          bigint        not null,
    sku         text          not null,
    wanted      numeric(18,3) not null,
    available   numeric(18,3) not null,
    reminded_at timestamptz   not null,
    done_at     timestamptz,
    done_by     text,
    note        text          not null default '',
    constraint pk_stock_up primary key (id),
    constraint ck_stock_up_done check ((done_at is null) = (done_by is null))
);
create unique index uq_stock_up_open on stock_up (sku) where done_at is null;
create index ix_stock_up_sku on stock_up (sku, id);

create sequence review_batch_id increment by 1000;
create table review_batch (
    id          bigint        not null,
    number      text          not null,
    shop_id     bigint        not null,
    reason      text          not null,
    orders      int           not null,
    amount      numeric(18,2) not null,
    opened_at   timestamptz   not null,
    released_at timestamptz   not null,
    released_by text          not null,
    constraint pk_review_batch primary key (id),
    constraint uq_review_batch_number unique (number),
    constraint ck_review_batch_reason check (reason in ('size', 'time', 'hand')),
    constraint ck_review_batch_orders check (orders > 0)
);
create index ix_review_batch_released on review_batch (released_at, id);

create table review_batch_setting (
    id       smallint not null,
    size     int      not null,
    minutes  int      not null,
    revision int      not null,
    constraint pk_review_batch_setting primary key (id),
    constraint ck_review_batch_setting_one check (id = 1),
    constraint ck_review_batch_setting_size check (size between 1 and 1000),
    constraint ck_review_batch_setting_minutes check (minutes between 1 and 1440)
);
insert into review_batch_setting (id, size, minutes, revision) values (1, 200, 30, 1);
