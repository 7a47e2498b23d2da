-- A spread is one row with its buckets and counts side by side, so that a question reads one row where it read a hundred; those of
-- the whole company stand ready for every day as well, so that the edges of its periods cost no facts. Sums of levels stand ready
-- for months and thirds of months.
drop table spread;
create table spread (
    measure    text       not null,
    department bigint     not null,
    period     text       not null,
    band       text       not null,
    person     bigint     not null,
    role       text       not null,
    buckets    smallint[] not null,
    counts     int[]      not null,
    constraint pk_spread primary key (measure, department, period, band, person, role),
    constraint ck_spread_sides check (cardinality(buckets) = cardinality(counts))
);
create index ix_spread_period on spread (period);

create table span_level (
    department      bigint not null,
    period          text   not null,
    band            text   not null,
    role            text   not null,
    person          bigint not null,
    steps           bigint not null,
    rejected        bigint not null,
    returned        bigint not null,
    late            bigint not null,
    escalations     bigint not null,
    seconds         bigint not null,
    working_seconds bigint not null,
    handed          bigint not null,
    handed_met      bigint not null,
    constraint pk_span_level primary key (department, period, band, role, person)
);
create index ix_span_level_period on span_level (period);

insert into stale_day select distinct on_day from day_total on conflict do nothing;
insert into stale_day select distinct on_day from day_level on conflict do nothing;
insert into open_month select distinct date_trunc('month', on_day)::date from stale_day on conflict do nothing;
