-- What an order's warehouse is chosen by: how much the delivery area, the freight and the days on the way count.
create table sourcing_policy (
    id         bigint      not null,
    version    int         not null,
    area       smallint    not null,
    cost       smallint    not null,
    days       smallint    not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_sourcing_policy primary key (id),
    constraint ck_sourcing_policy_one check (id = 1),
    constraint ck_sourcing_policy check (
        area between 0 and 100 and cost between 0 and 100 and days between 0 and 100 and area + cost + days > 0)
);
insert into sourcing_policy values (1, 1, 100, 0, 0, now(), 'system');

-- What a parcel costs from a warehouse to a province, and how long it is on its way; the empty province is all others.
create table freight_rate (
    warehouse_id bigint         not null,
    province     text           not null,
    first_grams  int            not null,
    first_price  numeric(19, 2) not null,
    step_grams   int            not null,
    step_price   numeric(19, 2) not null,
    transit_days smallint       not null,
    constraint pk_freight_rate primary key (warehouse_id, province),
    constraint ck_freight_rate check (
        first_grams > 0 and first_price >= 0 and step_grams > 0 and step_price >= 0 and transit_days between 0 and 60)
);
