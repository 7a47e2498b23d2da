-- What orders add up to, and what is noticed about them. The window's days are summed as orders come, so that a submission
-- reads a few rows whatever came before; what is noticed is computed afterwards from the facts kept here.
create sequence finding_id increment by 1000;

create table control_setting (
    id                    smallint    not null default 1,
    counting              boolean     not null default true,
    window_days           int         not null default 7,
    count_call_offs       boolean     not null default true,
    count_regular         boolean     not null default true,
    bands                 bigint[]    not null default '{5000,50000}',
    lookback_days         int         not null default 90,
    split_orders          int         not null default 3,
    near_percent          int         not null default 5,
    near_least            int         not null default 5,
    urgent_least          int         not null default 5,
    urgent_times          int         not null default 3,
    stamp_seconds         int         not null default 5,
    stamp_least           int         not null default 10,
    creep_percent         int         not null default 10,
    creep_past            int         not null default 5,
    concentration_percent int         not null default 60,
    concentration_least   int         not null default 10,
    duplicate_days        int         not null default 3,
    revision              int         not null default 1,
    constraint pk_control_setting primary key (id),
    constraint ck_control_setting_one check (id = 1),
    constraint ck_control_setting_days check (window_days between 1 and 90 and lookback_days between 7 and 400
        and duplicate_days between 1 and 90)
);
insert into control_setting default values;

-- One row per day of a window: hot while orders come, so it is updated in place.
create table window_day (
    department_id bigint        not null,
    supplier_id   bigint        not null,
    family        text          not null,
    day           date          not null,
    amount        numeric(18,2) not null,
    orders        int           not null,
    constraint pk_window_day primary key (department_id, supplier_id, family, day),
    constraint ck_window_day check (amount >= 0 and orders >= 0)
) with (fillfactor = 60);

create table watched_order (
    order_id      bigint        not null,
    number        text          not null,
    buyer         text          not null,
    department_id bigint        not null,
    supplier_id   bigint        not null,
    supplier_name text          not null,
    amount        numeric(18,2) not null,
    counting      numeric(18,2) not null,
    others        int           not null,
    urgent        boolean       not null,
    families      text[]        not null,
    parts         numeric[]     not null,
    day           date          not null,
    submitted_at  timestamptz   not null,
    left_at       timestamptz,
    examined      boolean       not null default false,
    constraint pk_watched_order primary key (order_id),
    constraint ck_watched_order_amount check (amount > 0 and counting >= amount and others >= 0),
    constraint ck_watched_order_parts check (cardinality(families) = cardinality(parts))
) with (fillfactor = 90);
create index ix_watched_order_window on watched_order (department_id, supplier_id, day);
create index ix_watched_order_day on watched_order (day, order_id);
create index ix_watched_order_new on watched_order (submitted_at, order_id) where not examined;

create table watched_line (
    order_id    bigint        not null,
    line_no     int           not null,
    sku         text          not null,
    name        text          not null,
    supplier_id bigint        not null,
    quantity    numeric(18,3) not null,
    price       numeric(18,6) not null,
    day         date          not null,
    constraint pk_watched_line primary key (order_id, line_no)
);
create index ix_watched_line_price on watched_line (sku, supplier_id, day);
create index ix_watched_line_same on watched_line (sku, supplier_id, quantity, day);

create table finding (
    id            bigint      not null,
    kind          text        not null,
    severity      text        not null,
    key           text        not null,
    at            timestamptz not null,
    order_id      bigint,
    number        text        not null default '',
    person        text        not null default '',
    department_id bigint,
    supplier_id   bigint,
    supplier_name text        not null default '',
    figures       jsonb       not null,
    documents     jsonb       not null,
    found_at      timestamptz not null,
    seen_at       timestamptz not null,
    verdict       text        not null default 'open',
    judged_by     text        not null default '',
    judged_at     timestamptz,
    reason        text        not null default '',
    revision      int         not null default 1,
    constraint pk_finding primary key (id),
    constraint uq_finding_key unique (kind, key),
    constraint ck_finding_kind check (kind in ('split-orders', 'near-threshold', 'repeated-urgent', 'fast-decisions',
        'price-creep', 'concentration', 'duplicate-lines')),
    constraint ck_finding_severity check (severity in ('low', 'medium', 'high')),
    constraint ck_finding_verdict check (verdict in ('open', 'useful', 'dismissed')),
    constraint ck_finding_judged check ((verdict = 'open') = (judged_at is null))
);
create index ix_finding_at on finding (at, id);
create index ix_finding_department on finding (department_id, at, id);
create index ix_finding_person on finding (person, kind, at);

create table finding_order (
    order_id   bigint not null,
    finding_id bigint not null,
    constraint pk_finding_order primary key (order_id, finding_id),
    constraint fk_finding_order_finding foreign key (finding_id) references finding (id) on delete cascade
);
create index ix_finding_order_finding on finding_order (finding_id);
