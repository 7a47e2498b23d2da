-- What rules went by when they decided about orders by themselves: a row for each batch and rule set, its orders side by
-- side; of what is the same for all of them the facts hold one value. So any decision can be recomputed.
create table decision (
    id          bigint generated always as identity,
    rules       text        not null,
    version     int         not null,
    at          timestamptz not null,
    first_order bigint      not null,
    last_order  bigint      not null,
    orders      bigint[]    not null,
    facts       text        not null,
    constraint pk_decision primary key (id),
    constraint ck_decision_orders check (cardinality(orders) > 0 and first_order <= last_order)
);
create index ix_decision_orders on decision using gist (int8range(first_order, last_order, '[]'));
create index ix_decision_at on decision (rules, at, id);
