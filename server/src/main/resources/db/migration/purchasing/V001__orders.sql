-- Purchase orders: what was asked, what was decided, what the supplier answered. The lines in force stand in
-- purchase_order_line; what stood before a change is kept whole in order_version and never edited.
create sequence purchase_order_id increment by 1000;
create sequence order_change_id increment by 1000;

create table purchase_order (
    id             bigint        not null,
    number         text          not null,
    state          text          not null,
    revision       int           not null default 1,
    version        int           not null default 1,
    supplier_id    bigint,
    supplier_name  text          not null default '',
    department_id  bigint,
    buyer          text          not null,
    urgent         boolean       not null default false,
    urgency_reason text          not null default '',
    cross_border   boolean       not null default false,
    currency       text          not null,
    rate           numeric(18,8) not null,
    goods          text          not null,
    line_count     int           not null,
    total          numeric(20,4) not null,
    amount         numeric(18,2) not null,
    wanted_on      date,
    note           text          not null default '',
    reason         text          not null default '',
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    updated_by     text          not null,
    submitted_at   timestamptz,
    decided_at     timestamptz,
    released_at    timestamptz,
    viewed_at      timestamptz,
    confirmed_at   timestamptz,
    confirmed_on   date,
    confirm_note   text          not null default '',
    closed_at      timestamptz,
    constraint pk_purchase_order primary key (id),
    constraint uq_purchase_order_number unique (number),
    constraint ck_purchase_order_state check (state in ('draft', 'awaiting-approval', 'returned', 'rejected', 'approved',
        'released', 'partly-received', 'received', 'closed', 'cancelled')),
    constraint ck_purchase_order_goods check (goods in ('new', 'high-value', 'ordinary', 'regular')),
    constraint ck_purchase_order_rate check (rate > 0),
    constraint ck_purchase_order_lines check (line_count between 0 and 10000),
    constraint ck_purchase_order_amount check (amount >= 0 and total >= 0),
    constraint ck_purchase_order_submitted check (state in ('draft', 'cancelled')
        or (submitted_at is not null and amount > 0 and supplier_id is not null and department_id is not null)),
    constraint ck_purchase_order_decided check (state not in ('approved', 'released', 'partly-received', 'received', 'closed')
        or decided_at is not null),
    constraint ck_purchase_order_released check (state not in ('released', 'partly-received', 'received')
        or released_at is not null),
    constraint ck_purchase_order_urgent check (not urgent or urgency_reason <> '' or state in ('draft', 'returned', 'rejected',
        'cancelled'))
);
create index ix_purchase_order_created on purchase_order (created_at, id);
create index ix_purchase_order_state on purchase_order (state, created_at, id);
create index ix_purchase_order_buyer on purchase_order (buyer, created_at, id);
create index ix_purchase_order_department on purchase_order (department_id, created_at, id);
create index ix_purchase_order_supplier on purchase_order (supplier_id, created_at, id);
create index ix_purchase_order_amount on purchase_order (amount, id);
create index ix_purchase_order_number on purchase_order (number text_pattern_ops);

create table purchase_order_line (
    order_id      bigint        not null,
    line_no       int           not null,
    sku           text          not null,
    name          text          not null,
    quantity      numeric(18,3) not null,
    uom           text          not null,
    base_quantity numeric(18,3) not null,
    base_uom      text          not null,
    unit_price    numeric(18,6) not null,
    tax_rate      numeric(5,2)  not null,
    wanted_on     date,
    note          text          not null default '',
    goods         text          not null,
    agreement_id  bigint,
    source_kind   text,
    source_id     bigint,
    source_line   int,
    constraint pk_purchase_order_line primary key (order_id, line_no),
    constraint fk_purchase_order_line_order foreign key (order_id) references purchase_order (id),
    constraint ck_purchase_order_line_quantity check (quantity > 0 and base_quantity > 0),
    constraint ck_purchase_order_line_price check (unit_price >= 0),
    constraint ck_purchase_order_line_tax check (tax_rate between 0 and 100),
    constraint ck_purchase_order_line_source check ((source_kind is null) = (source_id is null))
);

create table order_version (
    order_id    bigint        not null,
    version     int           not null,
    content     jsonb         not null,
    amount      numeric(18,2) not null,
    replaced_at timestamptz   not null,
    replaced_by text          not null,
    reason      text          not null,
    constraint pk_order_version primary key (order_id, version),
    constraint fk_order_version_order foreign key (order_id) references purchase_order (id)
);

create table order_change (
    id         bigint        not null,
    order_id   bigint        not null,
    version    int           not null,
    state      text          not null,
    reason     text          not null,
    content    jsonb         not null,
    amount     numeric(18,2) not null,
    causes     text[]        not null,
    answer     text          not null default '',
    created_at timestamptz   not null,
    created_by text          not null,
    ended_at   timestamptz,
    constraint pk_order_change primary key (id),
    constraint fk_order_change_order foreign key (order_id) references purchase_order (id),
    constraint ck_order_change_state check (state in ('awaiting-approval', 'applied', 'rejected', 'returned', 'withdrawn')),
    constraint ck_order_change_ended check ((state = 'awaiting-approval') = (ended_at is null))
);
create unique index uq_order_change_open on order_change (order_id) where state = 'awaiting-approval';
create index ix_order_change_order on order_change (order_id, id);

create table price_paid (
    order_id    bigint        not null,
    line_no     int           not null,
    version     int           not null,
    sku         text          not null,
    supplier_id bigint        not null,
    decided_at  timestamptz   not null,
    price       numeric(18,6) not null,
    quantity    numeric(18,3) not null,
    uom         text          not null,
    constraint pk_price_paid primary key (order_id, line_no, version)
);
create index ix_price_paid_sku on price_paid (sku, decided_at desc);

create table attachment (
    order_id bigint not null,
    file_id  bigint not null,
    constraint pk_attachment primary key (order_id, file_id),
    constraint fk_attachment_order foreign key (order_id) references purchase_order (id)
);

create table exchange_rate (
    currency   text          not null,
    valid_from date          not null,
    rate       numeric(18,8) not null,
    set_by     text          not null,
    set_at     timestamptz   not null,
    constraint pk_exchange_rate primary key (currency, valid_from),
    constraint ck_exchange_rate check (rate > 0),
    constraint ck_exchange_rate_currency check (currency <> 'CNY')
);

create table purchasing_setting (
    id             int         not null default 1,
    qualification  text        not null default 'warn',
    auto_release   boolean     not null default false,
    expiring_days  int         not null default 30,
    revision       int         not null default 1,
    constraint pk_purchasing_setting primary key (id),
    constraint ck_purchasing_setting_one check (id = 1),
    constraint ck_purchasing_setting_qualification check (qualification in ('warn', 'block')),
    constraint ck_purchasing_setting_days check (expiring_days between 0 and 365)
);
insert into purchasing_setting default values;
