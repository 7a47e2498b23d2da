-- Orders on account (X41): what a customer may owe, what it owes, and what waits for room. What stands above the limit was
-- let through by somebody; ck_credit_account_room holds that nobody else gets past it.
create sequence credit_account_id increment by 1000;
create sequence credit_hold_id increment by 1000;
create table credit_account (
    id           bigint        not null,
    party_kind   text          not null,
    party_id     bigint        not null,
    shop_id      bigint,
    buyer_code   text          not null default '',
    currency     text          not null,
    credit_limit numeric(18,2) not null,
    term_days    int           not null,
    used         numeric(18,2) not null default 0,
    over         numeric(18,2) not null default 0,
    active       boolean       not null default true,
    version      int           not null default 1,
    opened_at    timestamptz   not null,
    opened_by    text          not null,
    constraint pk_credit_account primary key (id),
    constraint ck_credit_account_kind check (party_kind in ('customer', 'partner')),
    constraint ck_credit_account_whose check (shop_id is not null or buyer_code <> ''),
    constraint ck_credit_account_limit check (credit_limit >= 0),
    constraint ck_credit_account_term check (term_days between 0 and 365),
    constraint ck_credit_account_over check (over >= 0),
    constraint ck_credit_account_room check (used <= credit_limit + over)
) with (fillfactor = 80);
create unique index uq_credit_account_orders on credit_account (coalesce(shop_id, 0), buyer_code);
create index ix_credit_account_party on credit_account (party_id);

create table credit_use (
    order_id   bigint        not null,
    account_id bigint        not null,
    amount     numeric(18,2) not null,
    constraint pk_credit_use primary key (order_id),
    constraint fk_credit_use_account foreign key (account_id) references credit_account (id),
    constraint ck_credit_use_amount check (amount >= 0)
);
comment on column credit_use.order_id is 'first part of the order, which stands for its back orders too';

create table credit_movement (
    id         bigint generated always as identity,
    account_id bigint        not null,
    kind       text          not null,
    amount     numeric(18,2) not null,
    used_after numeric(18,2) not null,
    order_id   bigint,
    reference  text          not null default '',
    reason     text          not null default '',
    paid_on    date,
    moved_at   timestamptz   not null,
    moved_by   text          not null,
    constraint pk_credit_movement primary key (id),
    constraint fk_credit_movement_account foreign key (account_id) references credit_account (id),
    constraint ck_credit_movement_kind check (kind in ('order', 'release', 'payment', 'limit'))
);
create unique index uq_credit_movement_payment on credit_movement (account_id, reference) where kind = 'payment';
create index ix_credit_movement_account on credit_movement (account_id, id);

create table credit_hold (
    id           bigint        not null,
    order_id     bigint        not null,
    account_id   bigint        not null,
    wanted       numeric(18,2) not null,
    used_then    numeric(18,2) not null,
    limit_then   numeric(18,2) not null,
    held_at      timestamptz   not null,
    ended_at     timestamptz,
    released_by  text,
    reason       text          not null default '',
    constraint pk_credit_hold primary key (id),
    constraint fk_credit_hold_account foreign key (account_id) references credit_account (id),
    constraint ck_credit_hold_released check (released_by is null or ended_at is not null)
);
create unique index uq_credit_hold_open on credit_hold (order_id) where ended_at is null;
create index ix_credit_hold_held on credit_hold (held_at, id);
