-- The standard as versioned data, every case on its way through it, and what happened at each node as facts.
create sequence standard_id increment by 1000;
create sequence exception_id increment by 1000;
create sequence comment_id increment by 1000;

create table standard (
    id           bigint      not null,
    scenario     text        not null,
    version      int         not null,
    state        text        not null,
    valid_from   timestamptz not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    constraint pk_standard primary key (id),
    constraint uq_standard_version unique (scenario, version),
    constraint ck_standard_state check (state in ('draft', 'published', 'retired'))
);

create table standard_node (
    standard_id        bigint   not null,
    position           smallint not null,
    node               text     not null,
    automatic          boolean  not null,
    owner_department   text     not null,
    limit_seconds      int      not null,
    title_zh           text     not null,
    title_en           text     not null,
    instruction_zh     text     not null,
    instruction_en     text     not null,
    tools_zh           text     not null,
    tools_en           text     not null,
    constraint pk_standard_node primary key (standard_id, position),
    constraint uq_standard_node unique (standard_id, node),
    constraint fk_standard_node foreign key (standard_id) references standard (id),
    constraint ck_standard_node_limit check (limit_seconds > 0)
);

create table process_case (
    id            bigint      not null,
    number        text        not null,
    shop_id       bigint      not null,
    standard_id   bigint      not null,
    position      smallint    not null,
    node          text        not null,
    state         text        not null,
    waits_for     text,
    opened_at     timestamptz not null,
    entered_at    timestamptz not null,
    started_at    timestamptz,
    due_at        timestamptz not null,
    facts         smallint    not null default 0,
    constraint pk_process_case primary key (id),
    constraint ck_process_case_state
        check (state in ('ready', 'waiting', 'exception', 'held', 'done', 'cancelled')),
    constraint ck_process_case_waits check (waits_for is null or state in ('waiting', 'held'))
) with (fillfactor = 80);
create index ix_process_case_ready on process_case (entered_at, id) where state = 'ready';
create index ix_process_case_open on process_case (node, state, due_at) where state not in ('done', 'cancelled');

create table node_fact (
    case_id        bigint      not null,
    seq            smallint    not null,
    standard_id    bigint      not null,
    first_position smallint    not null,
    last_position  smallint    not null,
    entered_at     timestamptz not null,
    started_at     timestamptz not null,
    done_at        timestamptz not null,
    actor          text        not null,
    outcome        text        not null,
    detail         text,
    within_limit   boolean     not null,
    constraint pk_node_fact primary key (case_id, seq),
    constraint ck_node_fact_order check (entered_at <= started_at and started_at <= done_at),
    constraint ck_node_fact_span check (first_position <= last_position)
);

create table exception_case (
    id               bigint      not null,
    case_id          bigint      not null,
    number           text        not null,
    shop_id          bigint      not null,
    type             text        not null,
    node             text        not null,
    detail_zh        text        not null,
    detail_en        text        not null,
    owner_department text        not null,
    assignee         text,
    opened_at        timestamptz not null,
    due_at           timestamptz not null,
    state            text        not null default 'open',
    resolution       text,
    cause            text,
    resolved_at      timestamptz,
    resolved_by      text,
    constraint pk_exception_case primary key (id),
    constraint ck_exception_case_state check (state in ('open', 'resolved')),
    constraint ck_exception_case_resolved check ((state = 'open') = (resolved_at is null))
);
create unique index uq_exception_case_open on exception_case (case_id) where state = 'open';
create index ix_exception_case_due on exception_case (due_at, id) where state = 'open';
create index ix_exception_case_case on exception_case (case_id, id);

create table exception_comment (
    id           bigint      not null,
    exception_id bigint      not null,
    at           timestamptz not null,
    author       text        not null,
    body         text        not null,
    constraint pk_exception_comment primary key (id),
    constraint fk_exception_comment foreign key (exception_id) references exception_case (id),
    constraint ck_exception_comment_body check (length(body) between 1 and 2000)
);
create index ix_exception_comment on exception_comment (exception_id, id);
