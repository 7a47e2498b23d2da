-- What each post is measured by, and how it stands. Sums can be thrown away and made again; targets, corrections, closed months and
-- answers to surveys cannot.
create table kpi (
    code          text    not null,
    place         int     not null,
    name_zh       text    not null,
    name_en       text    not null,
    definition_zh text    not null,
    definition_en text    not null,
    formula_zh    text    not null,
    formula_en    text    not null,
    facts_zh      text    not null,
    facts_en      text    not null,
    improve_zh    text    not null,
    improve_en    text    not null,
    unit          text    not null,
    more_is_better boolean not null,
    owner         text    not null,
    posts         text[]  not null,
    active        boolean not null,
    note_zh       text    not null default '',
    note_en       text    not null default '',
    revision      int     not null default 1,
    constraint pk_kpi primary key (code),
    constraint uq_kpi_place unique (place),
    constraint ck_kpi_unit check (unit in ('percent', 'minutes', 'count', 'score')),
    constraint ck_kpi_off check (active or note_zh <> '')
);

-- A past day is judged by the target of then: a target is added, never changed.
create table kpi_target (
    kpi      text           not null,
    from_day date           not null,
    value    numeric(12, 4) not null,
    reason   text           not null default '',
    set_at   timestamptz    not null,
    set_by   text           not null,
    constraint pk_kpi_target primary key (kpi, from_day),
    constraint fk_kpi_target_kpi foreign key (kpi) references kpi (code),
    constraint ck_kpi_target_value check (value >= 0)
);

-- How far the sums are.
create table sum_mark (
    one        boolean not null default true,
    day        date,
    counted_to timestamptz,
    constraint pk_sum_mark primary key (one),
    constraint ck_sum_mark check (one)
);
comment on column sum_mark.day is 'the first day that is not over; empty before the first walk';
comment on column sum_mark.counted_to is 'up to when days that are not over are in the sums; empty: make them again';
insert into sum_mark default values;

create table day_sum (
    on_day     date   not null,
    kpi        text   not null,
    person     text   not null,
    department text   not null,
    shop       bigint not null,
    warehouse  bigint not null,
    node       text   not null,
    n          bigint not null,
    total      bigint not null,
    constraint pk_day_sum primary key (kpi, on_day, person, department, shop, warehouse, node),
    constraint ck_day_sum check (n >= 0 and total >= 0)
);
comment on column day_sum.n is 'how many facts';
comment on column day_sum.total is 'how many of them are good, or their milliseconds or points together';
create index ix_day_sum_person on day_sum (person, on_day) where person <> '';
create index ix_day_sum_day on day_sum (on_day);

-- A figure is contested, answered, and corrected by named facts.
create sequence objection_id increment by 1000;
create table objection (
    id          bigint      not null,
    kpi         text        not null,
    person      text        not null,
    from_day    date        not null,
    to_day      date        not null,
    facts       text[]      not null,
    reason      text        not null,
    filed_at    timestamptz not null,
    state       text        not null default 'open',
    answer      text        not null default '',
    answered_at timestamptz,
    answered_by text,
    constraint pk_objection primary key (id),
    constraint fk_objection_kpi foreign key (kpi) references kpi (code),
    constraint ck_objection_days check (to_day >= from_day),
    constraint ck_objection_state check (state in ('open', 'accepted', 'refused')),
    constraint ck_objection_answered check ((state = 'open') = (answered_at is null) and (state = 'open') = (answered_by is null)),
    constraint ck_objection_not_self check (answered_by is distinct from person)
);
create index ix_objection_person on objection (person, id);
create index ix_objection_open on objection (id) where state = 'open';

create table correction (
    kpi          text        not null,
    fact         text        not null,
    objection_id bigint      not null,
    on_day       date        not null,
    person       text        not null,
    department   text        not null,
    shop         bigint      not null,
    warehouse    bigint      not null,
    node         text        not null,
    number       text        not null,
    n            bigint      not null,
    total        bigint      not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    constraint pk_correction primary key (kpi, fact),
    constraint fk_correction_objection foreign key (objection_id) references objection (id),
    constraint ck_correction_n check (n in (-1, 0))
);
comment on column correction.n is '-1: the fact does not count; 0: it counts with another value';
comment on column correction.total is 'what the total changes by';
create index ix_correction_day on correction (kpi, on_day);
