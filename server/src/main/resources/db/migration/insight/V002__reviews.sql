-- What people and checks leave behind; not made again by the projector.
create sequence baseline_id increment by 1000;

-- A period kept under a name, to compare later ones with (L11, D9).
create table baseline (
    id         bigint      not null,
    name       text        not null,
    from_day   date        not null,
    to_day     date        not null,
    change     text        not null default '',
    note       text        not null default '',
    figures    jsonb       not null,
    saved_at   timestamptz not null,
    saved_by   text        not null,
    constraint pk_baseline primary key (id),
    constraint uq_baseline_name unique (name),
    constraint ck_baseline_days check (to_day >= from_day)
);

-- The search for orders that bind without an approval, and what it found last.
create table release_check (
    id         int         not null default 1,
    behind     bigint,
    checked    bigint      not null default 0,
    missing    bigint      not null default 0,
    ended_at   timestamptz,
    last_checked bigint    not null default 0,
    last_missing bigint    not null default 0,
    constraint pk_release_check primary key (id),
    constraint ck_release_check_one check (id = 1)
);
insert into release_check default values;

create table unapproved_order (
    order_id bigint not null,
    number   text   not null,
    found_at timestamptz not null,
    constraint pk_unapproved_order primary key (order_id)
);
