-- What came and what was found of it are facts of their own, only ever added; what is refunded of an order stands in one row
-- under a check, so that never more is given back than was paid. Nobody decides on a refund he asked for himself.
create sequence refund_request_id increment by 1000;

alter table return_authorisation add column exchange_order bigint;
alter table return_authorisation add column exchange_number text not null default '';

create table return_receipt (
    return_id bigint         not null,
    seq       int            not null,
    goods_no  int            not null,
    lot       text           not null,
    quantity  numeric(18, 3) not null,
    at        timestamptz    not null,
    by_whom   text           not null,
    constraint pk_return_receipt primary key (return_id, seq),
    constraint fk_return_receipt_goods foreign key (return_id, goods_no) references return_goods (return_id, goods_no),
    constraint ck_return_receipt_quantity check (quantity > 0)
);

create table return_verdict (
    return_id   bigint         not null,
    seq         int            not null,
    goods_no    int            not null,
    lot         text           not null,
    quantity    numeric(18, 3) not null,
    grade       text           not null,
    disposition text           not null,
    location_id bigint,
    note        text           not null,
    at          timestamptz    not null,
    by_whom     text           not null,
    constraint pk_return_verdict primary key (return_id, seq),
    constraint fk_return_verdict_goods foreign key (return_id, goods_no) references return_goods (return_id, goods_no),
    constraint ck_return_verdict_quantity check (quantity > 0),
    constraint ck_return_verdict_grade check (grade in ('good', 'damaged', 'wrong')),
    constraint ck_return_verdict_disposition check (disposition in ('restock', 'scrap', 'supplier', 'customer')),
    constraint ck_return_verdict_bin check ((disposition = 'restock') = (location_id is not null)),
    constraint ck_return_verdict_good check (disposition <> 'restock' or grade = 'good'),
    constraint ck_return_verdict_scrap check (disposition <> 'scrap' or note <> '')
);

create table return_photo (
    return_id bigint      not null,
    file_id   bigint      not null,
    at        timestamptz not null,
    by_whom   text        not null,
    constraint pk_return_photo primary key (return_id, file_id),
    constraint fk_return_photo_return foreign key (return_id) references return_authorisation (id)
);

create table refundable_order (
    order_id bigint         not null,
    currency text           not null,
    paid     numeric(18, 2) not null,
    claimed  numeric(18, 2) not null default 0,
    constraint pk_refundable_order primary key (order_id),
    constraint ck_refundable_order check (0 <= claimed and claimed <= paid)
);

create table refund_request (
    id            bigint         not null,
    number        text           not null,
    return_id     bigint         not null,
    return_number text           not null,
    order_id      bigint         not null,
    order_number  text           not null,
    amount        numeric(18, 2) not null,
    currency      text           not null,
    reason        text           not null,
    state         text           not null,
    requested_at  timestamptz    not null,
    requested_by  text           not null,
    decided_at    timestamptz,
    decided_by    text,
    opinion       text           not null default '',
    constraint pk_refund_request primary key (id),
    constraint uq_refund_request_number unique (number),
    constraint fk_refund_request_return foreign key (return_id) references return_authorisation (id),
    constraint ck_refund_request_amount check (amount > 0),
    constraint ck_refund_request_state check (state in ('requested', 'approved', 'rejected')),
    constraint ck_refund_request_decided check (
        (state = 'requested') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint ck_refund_request_four_eyes check (decided_by <> requested_by)
);
create index ix_refund_request_state on refund_request (state, requested_at, id);
create index ix_refund_request_order on refund_request (order_id);
create unique index uq_refund_request_open on refund_request (return_id) where state = 'requested';
