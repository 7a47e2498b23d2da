-- Sales orders as the shop sent them, what became of them, and every earlier revision.
create sequence sales_order_id increment by 1000;
create sequence customer_return_id increment by 1000;

create table sales_order (
    id              bigint        not null,
    number          text          not null,
    shop_id         bigint        not null,
    platform_number text          not null,
    scenario        text          not null,
    revision        int           not null default 1,
    content_hash    bytea         not null,
    status          text          not null,
    node            text          not null,
    due_at          timestamptz   not null,
    ordered_at      timestamptz   not null,
    accepted_at     timestamptz   not null,
    paid_at         timestamptz,
    currency        text          not null,
    exchange_rate   numeric(18,8) not null,
    total           numeric(18,2) not null,
    total_company   numeric(18,2) not null,
    line_count      int           not null,
    buyer           text          not null,
    customer_code   text          not null,
    recipient       text          not null,
    phone           text          not null,
    country         text          not null,
    province        text          not null,
    city            text          not null,
    district        text          not null,
    division_code   text          not null,
    street          text          not null,
    postcode        text          not null default '',
    address_level   text          not null,
    buyer_note      text          not null default '',
    staff_note      text          not null default '',
    flag            smallint      not null default 0,
    extra           jsonb,
    constraint pk_sales_order primary key (id),
    constraint uq_sales_order_number unique (number),
    constraint uq_sales_order_platform unique (shop_id, platform_number),
    constraint ck_sales_order_total check (total >= 0),
    constraint ck_sales_order_flag check (flag between 0 and 5),
    constraint ck_sales_order_revision check (revision >= 1)
) with (fillfactor = 85);
create index ix_sales_order_accepted on sales_order (accepted_at, id);
create index ix_sales_order_status on sales_order (status, accepted_at, id);
create index ix_sales_order_platform_number on sales_order (platform_number text_pattern_ops);
create index ix_sales_order_phone on sales_order (phone) where phone <> '';
create index ix_sales_order_recipient on sales_order (recipient text_pattern_ops) where recipient <> '';

create index ix_sales_order_customer on sales_order (customer_code, ordered_at) where customer_code <> '';

create table sales_order_line (
    order_id     bigint        not null,
    line_no      int           not null,
    kind         text          not null,
    platform_sku text          not null,
    sku          text,
    description  text          not null,
    quantity     numeric(18,3) not null,
    uom          text          not null,
    unit_price   numeric(18,6) not null,
    constraint pk_sales_order_line primary key (order_id, line_no),
    constraint fk_sales_order_line foreign key (order_id) references sales_order (id),
    constraint ck_sales_order_line_kind check (kind in ('goods', 'charge')),
    constraint ck_sales_order_line_quantity check (quantity > 0)
);

create table order_revision (
    order_id   bigint      not null,
    revision   int         not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    content    jsonb       not null,
    constraint pk_order_revision primary key (order_id, revision),
    constraint fk_order_revision foreign key (order_id) references sales_order (id)
);

create table allocation (
    order_id     bigint   not null,
    warehouse_id bigint   not null,
    rank         smallint not null,
    why_code     text     not null,
    considered   jsonb,
    constraint pk_allocation primary key (order_id, warehouse_id),
    constraint fk_allocation foreign key (order_id) references sales_order (id)
);

create table verdict (
    order_id bigint   not null,
    seq      smallint not null,
    node     text     not null,
    result   text     not null,
    reasons  jsonb    not null,
    rules    text     not null,
    at       timestamptz not null,
    constraint pk_verdict primary key (order_id, seq)
);

create table customer_return (
    id                bigint      not null,
    number            text        not null,
    shop_id           bigint      not null,
    platform_number   text        not null,
    order_id          bigint,
    customer_code     text        not null,
    currency          text        not null,
    returned_at       timestamptz not null,
    accepted_at       timestamptz not null,
    constraint pk_customer_return primary key (id),
    constraint uq_customer_return_number unique (number),
    constraint uq_customer_return_platform unique (shop_id, platform_number)
);
create index ix_customer_return_order on customer_return (order_id) where order_id is not null;

create table customer_return_line (
    return_id        bigint        not null,
    line_no          int           not null,
    platform_sku     text          not null,
    sku              text,
    description      text          not null,
    quantity         numeric(18,3) not null,
    unit_price       numeric(18,6) not null,
    original_order_id bigint,
    original_line_no int,
    constraint pk_customer_return_line primary key (return_id, line_no),
    constraint fk_customer_return_line foreign key (return_id) references customer_return (id),
    constraint ck_customer_return_line_quantity check (quantity > 0)
);

create table allocation_rule (
    id           bigint generated always as identity,
    priority     int    not null,
    province     text   not null,
    warehouse_id bigint not null,
    constraint pk_allocation_rule primary key (id),
    constraint uq_allocation_rule unique (province, warehouse_id)
);
