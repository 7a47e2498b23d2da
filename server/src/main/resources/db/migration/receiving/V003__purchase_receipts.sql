-- What was taken in of purchase orders. A receipt is never changed, only taken back whole; the ledger and the order are told
-- in the same transaction.
create sequence goods_receipt_id increment by 1000;

create table goods_receipt (
    id            bigint      not null,
    number        text        not null,
    state         text        not null,
    order_id      bigint      not null,
    order_number  text        not null,
    supplier_id   bigint      not null,
    supplier_name text        not null,
    warehouse_id  bigint      not null,
    location_id   bigint      not null,
    delivery_note text        not null,
    note          text        not null,
    line_count    int         not null,
    received_at   timestamptz not null,
    received_by   text        not null,
    reversed_at   timestamptz,
    reversed_by   text,
    reversal      text        not null default '',
    constraint pk_goods_receipt primary key (id),
    constraint uq_goods_receipt_number unique (number),
    constraint ck_goods_receipt_state check (state in ('posted', 'reversed')),
    constraint ck_goods_receipt_lines check (line_count > 0),
    constraint ck_goods_receipt_reversed check (
        (state = 'reversed') = (reversed_at is not null) and (reversed_at is null) = (reversed_by is null)
        and (state = 'posted') = (reversal = ''))
);
create index ix_goods_receipt_received on goods_receipt (received_at, id);
create index ix_goods_receipt_order on goods_receipt (order_id, id);
create index ix_goods_receipt_delivery_note on goods_receipt (delivery_note) where delivery_note <> '';

create table goods_receipt_line (
    receipt_id bigint         not null,
    line_no    int            not null,
    order_line int            not null,
    sku        text           not null,
    name       text           not null,
    lot        text           not null,
    quantity   numeric(18, 3) not null,
    uom        text           not null,
    constraint pk_goods_receipt_line primary key (receipt_id, line_no),
    constraint fk_goods_receipt_line_receipt foreign key (receipt_id) references goods_receipt (id),
    constraint ck_goods_receipt_line_quantity check (quantity > 0)
);
create index ix_goods_receipt_line_sku on goods_receipt_line (sku, receipt_id);

create table goods_receipt_photo (
    receipt_id bigint      not null,
    file_id    bigint      not null,
    at         timestamptz not null,
    by_whom    text        not null,
    constraint pk_goods_receipt_photo primary key (receipt_id, file_id),
    constraint fk_goods_receipt_photo_receipt foreign key (receipt_id) references goods_receipt (id)
);

-- What was scanned wrongly at the dock.
create sequence dock_mistake_id increment by 1000;
create table dock_mistake (
    id       bigint      not null,
    order_id bigint,
    fault    text        not null,
    expected text        not null,
    scanned  text        not null,
    at       timestamptz not null,
    by_whom  text        not null,
    constraint pk_dock_mistake primary key (id),
    constraint ck_dock_mistake_fault check (fault in ('unknown-order', 'wrong-goods', 'more-than-ordered', 'wrong-lot'))
);
create index ix_dock_mistake_at on dock_mistake (at);

-- Whether who counts sees how much is expected.
create table receiving_setting (
    id       int     not null default 1,
    blind    boolean not null default false,
    revision int     not null default 1,
    constraint pk_receiving_setting primary key (id),
    constraint ck_receiving_setting_one check (id = 1)
);
insert into receiving_setting default values;
