-- Shops that are told what they may offer (X44): one row per shop, and per item what it should show and has acknowledged.
create table stock_feed (
    shop_id         bigint      not null,
    url             text        not null,
    active          boolean     not null,
    version         int         not null default 1,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    next_check_at   timestamptz not null,
    checked_at      timestamptz,
    next_attempt_at timestamptz not null,
    failures        int         not null default 0,
    message         bigint      not null default 0,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    last_answer     text        not null default '',
    constraint pk_stock_feed primary key (shop_id),
    constraint ck_stock_feed_failures check (failures >= 0)
) with (fillfactor = 70);

create table stock_feed_offer (
    shop_id    bigint        not null,
    sku        text          not null,
    offered    numeric(18,3) not null,
    changed_at timestamptz   not null,
    told       numeric(18,3),
    told_at    timestamptz,
    constraint pk_stock_feed_offer primary key (shop_id, sku),
    constraint ck_stock_feed_offer_offered check (offered >= 0),
    constraint ck_stock_feed_offer_told check ((told is null) = (told_at is null))
) with (fillfactor = 70);
create index ix_stock_feed_offer_waiting on stock_feed_offer (shop_id, changed_at, sku) where told is distinct from offered;
