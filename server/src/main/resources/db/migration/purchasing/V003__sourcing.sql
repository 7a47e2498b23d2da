-- From a need to a price: requisitions, requests for quotation, what suppliers offered, who was chosen.
create sequence requisition_id increment by 1000;
create sequence rfq_id increment by 1000;

create table requisition (
    id            bigint      not null,
    number        text        not null,
    state         text        not null,
    revision      int         not null default 1,
    purpose       text        not null,
    department_id bigint,
    requester     text        not null,
    wanted_on     date,
    line_count    int         not null,
    answer        text        not null default '',
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    constraint pk_requisition primary key (id),
    constraint uq_requisition_number unique (number),
    constraint ck_requisition_state check (state in ('draft', 'open', 'ordered', 'refused', 'cancelled')),
    constraint ck_requisition_lines check (line_count between 1 and 1000)
);
create index ix_requisition_created on requisition (created_at, id);
create index ix_requisition_state on requisition (state, created_at, id);
create index ix_requisition_requester on requisition (requester, created_at, id);

create table requisition_line (
    requisition_id bigint        not null,
    line_no        int           not null,
    sku            text          not null,
    name           text          not null,
    quantity       numeric(18,3) not null,
    uom            text          not null,
    note           text          not null default '',
    constraint pk_requisition_line primary key (requisition_id, line_no),
    constraint fk_requisition_line_requisition foreign key (requisition_id) references requisition (id),
    constraint ck_requisition_line_quantity check (quantity > 0)
);

create index ix_purchase_order_line_source on purchase_order_line (source_id, source_kind) where source_id is not null;

create table rfq (
    id            bigint      not null,
    number        text        not null,
    state         text        not null,
    revision      int         not null default 1,
    title         text        not null,
    department_id bigint,
    buyer         text        not null,
    answer_by     date        not null,
    note          text        not null default '',
    line_count    int         not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    constraint pk_rfq primary key (id),
    constraint uq_rfq_number unique (number),
    constraint ck_rfq_state check (state in ('draft', 'sent', 'awarded', 'cancelled')),
    constraint ck_rfq_lines check (line_count between 1 and 1000)
);
create index ix_rfq_created on rfq (created_at, id);
create index ix_rfq_state on rfq (state, created_at, id);
create index ix_rfq_buyer on rfq (buyer, created_at, id);

create table rfq_line (
    rfq_id      bigint        not null,
    line_no     int           not null,
    sku         text          not null,
    name        text          not null,
    quantity    numeric(18,3) not null,
    uom         text          not null,
    wanted_on   date,
    source_id   bigint,
    source_line int,
    constraint pk_rfq_line primary key (rfq_id, line_no),
    constraint fk_rfq_line_rfq foreign key (rfq_id) references rfq (id),
    constraint ck_rfq_line_quantity check (quantity > 0)
);

create table rfq_supplier (
    rfq_id        bigint        not null,
    supplier_id   bigint        not null,
    supplier_name text          not null,
    state         text          not null default 'asked',
    currency      text          not null default 'CNY',
    rate          numeric(18,8) not null default 1,
    lead_days     int,
    valid_until   date,
    note          text          not null default '',
    answered_at   timestamptz,
    answered_by   text,
    constraint pk_rfq_supplier primary key (rfq_id, supplier_id),
    constraint fk_rfq_supplier_rfq foreign key (rfq_id) references rfq (id),
    constraint ck_rfq_supplier_state check (state in ('asked', 'offered', 'declined')),
    constraint ck_rfq_supplier_lead check (lead_days between 0 and 730),
    constraint ck_rfq_supplier_rate check (rate > 0)
);

create table quotation_line (
    rfq_id      bigint        not null,
    supplier_id bigint        not null,
    line_no     int           not null,
    unit_price  numeric(18,6) not null,
    tax_rate    numeric(5,2)  not null,
    lead_days   int,
    note        text          not null default '',
    constraint pk_quotation_line primary key (rfq_id, supplier_id, line_no),
    constraint fk_quotation_line_supplier foreign key (rfq_id, supplier_id) references rfq_supplier (rfq_id, supplier_id),
    constraint fk_quotation_line_line foreign key (rfq_id, line_no) references rfq_line (rfq_id, line_no),
    constraint ck_quotation_line_price check (unit_price > 0),
    constraint ck_quotation_line_tax check (tax_rate between 0 and 100),
    constraint ck_quotation_line_lead check (lead_days between 0 and 730)
);

create table rfq_award (
    rfq_id      bigint      not null,
    line_no     int         not null,
    supplier_id bigint      not null,
    order_id    bigint      not null,
    reason      text        not null default '',
    awarded_at  timestamptz not null,
    awarded_by  text        not null,
    constraint pk_rfq_award primary key (rfq_id, line_no),
    constraint fk_rfq_award_line foreign key (rfq_id, line_no) references rfq_line (rfq_id, line_no),
    constraint fk_rfq_award_order foreign key (order_id) references purchase_order (id)
);
