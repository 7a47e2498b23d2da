-- Spreads stand ready for whole months and for thirds of months, so that a period's edges cost at most nine days of facts at each
-- end; and with and without department, band and person, so that a question reads one row per bucket where it asks for no split.
drop table month_spread;
create table spread (
    measure    text   not null,
    department bigint not null,
    period     text   not null,
    band       text   not null,
    person     bigint not null,
    role       text   not null,
    bucket     smallint not null,
    n          bigint not null,
    constraint pk_spread primary key (measure, department, period, band, person, role, bucket)
);
create index ix_spread_period on spread (period);
insert into open_month
    select distinct date_trunc('month', on_day)::date from day_total where department = 0
    on conflict do nothing;
