-- Reports on nodes read tallies by day, made again from the facts for the days that are not over. A bucket holds times each
-- a tenth longer than the one before, so that a percentile lies within that of the exact one.
create table node_tally (
    day         date     not null,
    standard_id bigint   not null,
    node        text     not null,
    actor       text     not null,
    bucket      smallint not null,
    facts       int      not null,
    within      int      not null,
    millis      bigint   not null,
    constraint pk_node_tally primary key (day, standard_id, node, actor, bucket),
    constraint ck_node_tally check (facts > 0 and within between 0 and facts and millis >= 0)
);

create table order_tally (
    day         date   not null,
    standard_id bigint not null,
    arrived     int    not null,
    troubled    int    not null,
    dispatched  int    not null,
    soon        int    not null,
    in_limits   int    not null,
    constraint pk_order_tally primary key (day, standard_id),
    constraint ck_order_tally check (soon between 0 and dispatched and in_limits between 0 and dispatched)
);
comment on column order_tally.troubled is 'for which an exception was opened on that day';
comment on column order_tally.soon is 'dispatched within two hours of their arrival';
comment on column order_tally.in_limits is 'dispatched with every node within its limit';

create table exception_tally (
    day         date   not null,
    standard_id bigint not null,
    node        text   not null,
    opened      int    not null,
    constraint pk_exception_tally primary key (day, standard_id, node)
);

create table tally_mark (
    one    boolean not null default true,
    day    date,
    constraint pk_tally_mark primary key (one),
    constraint ck_tally_mark check (one)
);
comment on column tally_mark.day is 'the first day that is not over; empty before the first walk';
insert into tally_mark (day) values (null);

create index ix_exception_case_opened on exception_case using brin (opened_at) with (pages_per_range = 32);
