-- Figures out of line: what was seen of each series of numbers, what stood out, and what people thought of it. And more kinds of
-- subjects.
alter table rule drop constraint ck_rule_kind;
alter table rule add constraint ck_rule_kind check (kind in ('purchase-order', 'sales-order', 'stock', 'customer', 'supplier', 'parcel',
    'day', 'exception', 'supplier-invoice', 'purchase-price', 'purchase-quantity', 'sales-quantity', 'order-frequency', 'lead-time',
    'node-time', 'error-rate'));

alter table alert_step drop constraint ck_alert_step_act;
alter table alert_step add constraint ck_alert_step_act check (act in ('raised', 'claimed', 'assigned', 'commented', 'muted',
    'escalated', 'solved', 'settled', 'reviewed', 'useful', 'useless'));
alter table alert add column useful boolean;
comment on column alert.useful is 'what people thought of a figure out of line; absent while nobody has said';

-- The newest figures of a series, the oldest first, as whole numbers with commas between; of a weekday where days differ.
create table series (
    kind    text     not null,
    series  text     not null,
    season  smallint not null,
    figures text     not null,
    constraint pk_series primary key (kind, series, season),
    constraint ck_series_season check (season between 0 and 7),
    constraint ck_series_figures check (figures ~ '^\d+(,\d+){0,59}$')
) with (fillfactor = 80);

-- From how far off a series speaks, in hundredths of its spread, and until when it is silent.
create table series_verdict (
    kind        text        not null,
    series      text        not null,
    tolerance   int         not null,
    strikes     smallint    not null,
    muted_until timestamptz,
    by_whom     text        not null,
    at          timestamptz not null,
    constraint pk_series_verdict primary key (kind, series),
    constraint ck_series_verdict_tolerance check (tolerance >= 0),
    constraint ck_series_verdict_strikes check (strikes >= 0)
);

create table odd_figure (
    kind      text        not null,
    subject   text        not null,
    series    text        not null,
    at        timestamptz not null,
    figure    bigint      not null,
    usual     bigint      not null,
    deviation int         not null,
    high      boolean     not null,
    samples   int         not null,
    about     jsonb       not null,
    constraint pk_odd_figure primary key (kind, subject),
    constraint ck_odd_figure_deviation check (deviation > 0),
    constraint ck_odd_figure_samples check (samples > 0)
);
create index ix_odd_figure_at on odd_figure (kind, at);
