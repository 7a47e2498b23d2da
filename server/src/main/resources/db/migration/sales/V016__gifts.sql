-- Gifts that go with orders (X40): rules are added and ended, never edited. ck_gift_rule_budget, ck_gift_rule_orders and
-- ck_gift_buyer_limit hold, however many orders come at once, that no rule gives more than it may.
create sequence gift_rule_id increment by 1000;
create sequence gift_grant_id increment by 1000;
create table gift_rule (
    id             bigint        not null,
    name           text          not null,
    shop_ids       bigint[]      not null,
    starts_at      timestamptz   not null,
    ends_at        timestamptz   not null,
    paid_from      timestamptz,
    paid_to        timestamptz,
    least_amount   numeric(18,2),
    most_amount    numeric(18,2),
    goods_skus     text[]        not null,
    categories     bigint[]      not null,
    goods_quantity numeric(18,3),
    provinces      text[]        not null,
    first_order    boolean       not null,
    choice         text          not null,
    when_short     text          not null,
    most_times     int           not null,
    priority       int           not null,
    exclusive      text          not null,
    budget         numeric(18,3) not null,
    first_orders   int,
    per_buyer      int,
    granted        numeric(18,3) not null default 0,
    orders         int           not null default 0,
    created_at     timestamptz   not null,
    created_by     text          not null,
    ended_at       timestamptz,
    ended_by       text,
    ended_why      text          not null default '',
    constraint pk_gift_rule primary key (id),
    constraint ck_gift_rule_period check (ends_at > starts_at),
    constraint ck_gift_rule_paid check (paid_to > paid_from),
    constraint ck_gift_rule_amount check (least_amount > 0 and most_amount >= coalesce(least_amount, 0.01)),
    constraint ck_gift_rule_goods check (
        (cardinality(goods_skus) + cardinality(categories) > 0) = (goods_quantity is not null) and goods_quantity > 0),
    constraint ck_gift_rule_choice check (choice in ('all', 'first-in-stock')),
    constraint ck_gift_rule_short check (when_short in ('leave-out', 'wait', 'substitute')),
    constraint ck_gift_rule_times check (most_times between 1 and 1000 and priority between 1 and 999),
    constraint ck_gift_rule_limits check (budget > 0 and first_orders > 0 and per_buyer > 0),
    constraint ck_gift_rule_budget check (0 <= granted and granted <= budget),
    constraint ck_gift_rule_orders check (0 <= orders and (first_orders is null or orders <= first_orders)),
    constraint ck_gift_rule_ended check ((ended_at is null) = (ended_by is null))
) with (fillfactor = 70);
create index ix_gift_rule_open on gift_rule (ends_at) where ended_at is null;
create index ix_gift_rule_created on gift_rule (created_at, id);

create table gift_item (
    rule_id  bigint        not null,
    item_no  smallint      not null,
    sku      text          not null,
    quantity numeric(18,3) not null,
    instead  text,
    constraint pk_gift_item primary key (rule_id, item_no),
    constraint fk_gift_item_rule foreign key (rule_id) references gift_rule (id),
    constraint ck_gift_item check (quantity > 0 and instead <> sku)
);

create table gift_buyer (
    rule_id bigint not null,
    shop_id bigint not null,
    buyer   text   not null,
    orders  int    not null,
    most    int,
    constraint pk_gift_buyer primary key (rule_id, shop_id, buyer),
    constraint fk_gift_buyer_rule foreign key (rule_id) references gift_rule (id),
    constraint ck_gift_buyer_limit check (0 <= orders and (most is null or orders <= most))
);

-- What an order was given, by a rule or by a person; a person's has no rule, but a reason.
create table gift_grant (
    id         bigint        not null,
    rule_id    bigint,
    order_id   bigint        not null,
    shop_id    bigint        not null,
    buyer      text          not null,
    quantity   numeric(18,3) not null,
    left_out   boolean       not null,
    withheld   boolean       not null,
    reason     text          not null,
    granted_at timestamptz   not null,
    granted_by text          not null,
    constraint pk_gift_grant primary key (id),
    constraint uq_gift_grant_order unique (order_id, rule_id),
    constraint fk_gift_grant_rule foreign key (rule_id) references gift_rule (id),
    constraint ck_gift_grant_quantity check (quantity >= 0),
    constraint ck_gift_grant_reason check (rule_id is not null or reason <> '')
);

alter table sales_order_line add column gift_grant_id bigint;
alter table sales_order_line add constraint fk_sales_order_line_gift foreign key (gift_grant_id) references gift_grant (id);
alter table sales_order_line add constraint ck_sales_order_line_gift check (gift_grant_id is null or unit_price = 0);
create index ix_sales_order_line_gift on sales_order_line (gift_grant_id) where gift_grant_id is not null;
