-- What validation and review found against an order, with the reasons and the rules they went by. The plain pass needs no
-- row: the node fact tells it, with the version of the rules.
drop table verdict;
create table verdict (
    id       bigint generated always as identity,
    order_id bigint      not null,
    node     text        not null,
    result   text        not null,
    reasons  jsonb       not null,
    rules    text        not null,
    at       timestamptz not null,
    constraint pk_verdict primary key (id)
);
create index ix_verdict_order on verdict (order_id, id);
