-- Goods that are looked at before they may be promised: they stand in the place of inspection, beyond all bins, until each of
-- them is accepted or rejected. What is rejected waits there for its supplier under a note of its own.
create table inspection_rule (
    kind    text          not null,
    code    text          not null,
    percent numeric(5, 2) not null,
    set_by  text          not null,
    set_at  timestamptz   not null,
    constraint pk_inspection_rule primary key (kind, code),
    constraint ck_inspection_rule_kind check (kind in ('sku', 'category', 'supplier')),
    constraint ck_inspection_rule_percent check (percent > 0 and percent <= 100)
);

alter table goods_receipt_line add column sample numeric(18, 3) not null default 0;
alter table goods_receipt_line add column accepted numeric(18, 3) not null default 0;
alter table goods_receipt_line add column rejected numeric(18, 3) not null default 0;
alter table goods_receipt_line add constraint ck_goods_receipt_line_sample check (0 <= sample and sample <= quantity);
alter table goods_receipt_line add constraint ck_goods_receipt_line_judged check (
    accepted >= 0 and rejected >= 0 and accepted + rejected <= quantity and (sample > 0 or accepted + rejected = 0));
create index ix_goods_receipt_line_held on goods_receipt_line (receipt_id, line_no)
    where sample > 0 and accepted + rejected < quantity;

create table inspection_verdict (
    receipt_id bigint         not null,
    line_no    int            not null,
    seq        int            not null,
    accepted   numeric(18, 3) not null,
    rejected   numeric(18, 3) not null,
    reason     text           not null,
    at         timestamptz    not null,
    by_whom    text           not null,
    constraint pk_inspection_verdict primary key (receipt_id, line_no, seq),
    constraint fk_inspection_verdict_line foreign key (receipt_id, line_no) references goods_receipt_line (receipt_id, line_no),
    constraint ck_inspection_verdict check (accepted >= 0 and rejected >= 0 and accepted + rejected > 0),
    constraint ck_inspection_verdict_reason check (rejected = 0 or reason <> '')
);

create sequence supplier_return_id increment by 1000;
create table supplier_return (
    id            bigint         not null,
    number        text           not null,
    receipt_id    bigint         not null,
    line_no       int            not null,
    quantity      numeric(18, 3) not null,
    reason        text           not null,
    created_at    timestamptz    not null,
    created_by    text           not null,
    sent_at       timestamptz,
    sent_by       text,
    constraint pk_supplier_return primary key (id),
    constraint uq_supplier_return_number unique (number),
    constraint fk_supplier_return_line foreign key (receipt_id, line_no) references goods_receipt_line (receipt_id, line_no),
    constraint ck_supplier_return_quantity check (quantity > 0),
    constraint ck_supplier_return_sent check ((sent_at is null) = (sent_by is null))
);
create index ix_supplier_return_created on supplier_return (created_at, id);
