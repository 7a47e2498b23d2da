-- Pieces known by a number of their own: where each is now, and everything that happened to it.
create sequence serial_id increment by 1000;
create sequence serial_event_id increment by 1000;

create table serial (
    id              bigint      not null,
    sku             text        not null,
    number          text        not null,
    state           text        not null,
    warehouse_id    bigint      not null,
    document_kind   text,
    document_id     bigint,
    document_number text        not null default '',
    order_kind      text,
    order_id        bigint,
    order_number    text        not null default '',
    revision        int         not null default 1,
    changed_at      timestamptz not null,
    constraint pk_serial primary key (id),
    constraint uq_serial_number unique (sku, number),
    constraint fk_serial_warehouse foreign key (warehouse_id) references warehouse (id),
    constraint ck_serial_state check (state in ('here', 'packed', 'shipped', 'returned', 'written-off')),
    constraint ck_serial_number check (length(number) between 1 and 64),
    constraint ck_serial_document check ((document_kind is null) = (document_id is null)),
    constraint ck_serial_order check ((order_kind is null) = (order_id is null)),
    constraint ck_serial_packed check (state not in ('packed', 'shipped') or (document_id is not null and order_id is not null))
);
create index ix_serial_changed on serial (changed_at, id);
create index ix_serial_begin on serial (upper(number) text_pattern_ops);
create index ix_serial_document on serial (document_id, document_kind) where document_id is not null;
create index ix_serial_order on serial (order_id, order_kind) where order_id is not null;
create index ix_serial_standing on serial (sku, warehouse_id, state);

create table serial_event (
    id              bigint      not null,
    serial_id       bigint      not null,
    act             text        not null,
    warehouse_id    bigint      not null,
    document_kind   text,
    document_id     bigint,
    document_number text        not null default '',
    note            text        not null default '',
    at              timestamptz not null,
    by              text        not null,
    constraint pk_serial_event primary key (id),
    constraint fk_serial_event_serial foreign key (serial_id) references serial (id),
    constraint ck_serial_event_act check (act in ('received', 'registered', 'taken-back', 'packed', 'unpacked', 'shipped',
        'returned', 'restocked', 'written-off'))
);
create index ix_serial_event_serial on serial_event (serial_id, at, id);
create index ix_serial_event_document on serial_event (document_id, document_kind) where document_id is not null;
