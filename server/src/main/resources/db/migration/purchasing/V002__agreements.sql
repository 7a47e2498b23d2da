-- Framework agreements: a supplier's price and how much may be called off under it. What is called off stands beside the
-- limit under a CHECK, so that no two orders together pass it.
create sequence agreement_id increment by 1000;

create table agreement (
    id            bigint        not null,
    number        text          not null,
    title         text          not null,
    state         text          not null,
    revision      int           not null default 1,
    supplier_id   bigint        not null,
    supplier_name text          not null,
    currency      text          not null,
    valid_from    date          not null,
    valid_to      date          not null,
    max_amount    numeric(18,2),
    called_amount numeric(18,2) not null default 0,
    allowance     numeric(5,2)  not null default 0,
    remind_days   int           not null default 30,
    reminded_at   timestamptz,
    renewal_of    bigint,
    note          text          not null default '',
    buyer         text          not null,
    created_at    timestamptz   not null,
    updated_at    timestamptz   not null,
    updated_by    text          not null,
    constraint pk_agreement primary key (id),
    constraint uq_agreement_number unique (number),
    constraint fk_agreement_renewal foreign key (renewal_of) references agreement (id),
    constraint ck_agreement_state check (state in ('draft', 'active', 'closed')),
    constraint ck_agreement_period check (valid_to >= valid_from),
    constraint ck_agreement_allowance check (allowance between 0 and 100),
    constraint ck_agreement_remind check (remind_days between 0 and 365),
    constraint ck_agreement_max check (max_amount > 0),
    constraint ck_agreement_called check (called_amount >= 0
        and (max_amount is null or called_amount <= max_amount * (1 + allowance / 100)))
);
create index ix_agreement_created on agreement (created_at, id);
create index ix_agreement_supplier on agreement (supplier_id, valid_to);
create index ix_agreement_ending on agreement (valid_to, id) where state = 'active';

create table agreement_line (
    agreement_id    bigint        not null,
    sku             text          not null,
    name            text          not null,
    uom             text          not null,
    unit_price      numeric(18,6) not null,
    tax_rate        numeric(5,2)  not null,
    max_quantity    numeric(18,3),
    called_quantity numeric(18,3) not null default 0,
    allowance       numeric(5,2)  not null default 0,
    constraint pk_agreement_line primary key (agreement_id, sku),
    constraint fk_agreement_line_agreement foreign key (agreement_id) references agreement (id),
    constraint ck_agreement_line_price check (unit_price > 0),
    constraint ck_agreement_line_tax check (tax_rate between 0 and 100),
    constraint ck_agreement_line_max check (max_quantity > 0),
    constraint ck_agreement_line_called check (called_quantity >= 0
        and (max_quantity is null or called_quantity <= max_quantity * (1 + allowance / 100)))
);
create index ix_agreement_line_sku on agreement_line (sku, agreement_id);
