-- What happened, object by object: the company's own log and logs brought from elsewhere. All of the own log can be thrown
-- away and made again from the facts of the other modules.
create sequence log_id increment by 1000;
create sequence object_id increment by 1000;
create sequence event_id increment by 1000;
create sequence analysis_id increment by 1000;

-- Words that come back in every row stand once; rows carry their number.
create table word (
    id    int  generated always as identity,
    value text not null,
    constraint pk_word primary key (id),
    constraint uq_word unique (value)
);

create table event_log (
    id         bigint      not null,
    name       text        not null,
    own        boolean     not null,
    format     text        not null,
    state      text        not null,
    events     bigint      not null default 0,
    refused    bigint      not null default 0,
    newest     bigint      not null default 0,
    created_by text        not null,
    created_at timestamptz not null,
    constraint pk_event_log primary key (id),
    constraint uq_event_log_name unique (name),
    constraint ck_event_log_state check (state in ('ready', 'loading')),
    constraint ck_event_log_format check (format in ('own', 'csv', 'xes', 'ocel-json', 'ocel-xml')),
    constraint ck_event_log_counts check (events >= 0 and refused >= 0),
    constraint ck_event_log_own check (own = (format = 'own') and (not own or id = 0))
);
insert into event_log (id, name, own, format, state, created_by, created_at)
values (0, 'redthread', true, 'own', 'ready', 'system', now());

-- A row that was not taken from a file, and why.
create table refused_row (
    log_id bigint not null,
    line   bigint not null,
    reason text   not null,
    text   text   not null,
    constraint pk_refused_row primary key (log_id, line),
    constraint fk_refused_row foreign key (log_id) references event_log (id) on delete cascade
);

create table log_object (
    id         bigint not null,
    log_id     bigint not null,
    type       int    not null,
    key        text   not null,
    label      text   not null,
    shop       int    not null default 0,
    warehouse  int    not null default 0,
    scenario   int    not null default 0,
    department int    not null default 0,
    supplier   int    not null default 0,
    band       int    not null default 0,
    expected   text   not null default '',
    constraint pk_log_object primary key (id),
    constraint uq_log_object unique (log_id, type, key),
    constraint fk_log_object foreign key (log_id) references event_log (id)
);

create table log_event (
    id       bigint not null,
    log_id   bigint not null,
    key      text   not null,
    activity int    not null,
    at       bigint not null,
    waited   bigint not null,
    worked   bigint not null,
    actor    int    not null,
    hands    int    not null,
    standard bigint not null,
    late     boolean not null,
    detail   text   not null,
    constraint pk_log_event primary key (id),
    constraint uq_log_event unique (log_id, key),
    constraint fk_log_event foreign key (log_id) references event_log (id),
    constraint ck_log_event_times check (waited >= 0 and worked >= 0)
);
create index ix_log_event_at on log_event (log_id, at, id);

-- Which event concerned which object, in the order an object lived through them: what an analysis reads, in one run of the
-- primary key, without looking at the event.
create table log_relation (
    log_id    bigint  not null,
    type      int     not null,
    object_id bigint  not null,
    at        bigint  not null,
    rank      int     not null,
    event_id  bigint  not null,
    qualifier int     not null,
    activity  int     not null,
    waited    bigint  not null,
    worked    bigint  not null,
    actor     int     not null,
    hands     int     not null,
    standard  bigint  not null,
    late      boolean not null,
    constraint pk_log_relation primary key (log_id, type, object_id, at, rank, event_id),
    constraint fk_log_relation_object foreign key (object_id) references log_object (id),
    constraint fk_log_relation_event foreign key (event_id) references log_event (id)
);
create index ix_log_relation_event on log_relation (event_id);

-- How far each source of the own log has been read.
create table progress (
    source     text        not null,
    place      text        not null,
    updated_at timestamptz,
    constraint pk_progress primary key (source)
);
insert into progress (source, place)
values ('approvals', ''), ('journal', ''), ('nodes', ''), ('purchases', '');

-- What was asked of a log, and what came out; asked again while nothing has happened since, it is answered from here.
create table analysis (
    id          bigint      not null,
    log_id      bigint      not null,
    question    text        not null,
    query       text        not null,
    newest      bigint      not null,
    state       text        not null,
    claim       text        not null default '',
    beat_at     timestamptz not null,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    result      text,
    created_by  text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    constraint pk_analysis primary key (id),
    constraint fk_analysis foreign key (log_id) references event_log (id) on delete cascade,
    constraint ck_analysis_state check (state in ('queued', 'running', 'done', 'failed')),
    constraint ck_analysis_result check ((state = 'done') = (result is not null))
);
create index ix_analysis_asked on analysis (log_id, question, id);
create index ix_analysis_open on analysis (id) where state in ('queued', 'running');

-- A log on its way out as a file.
create table log_file (
    id          bigint      not null,
    log_id      bigint      not null,
    format      text        not null,
    query       text        not null,
    persons     boolean     not null,
    state       text        not null,
    claim       text        not null default '',
    beat_at     timestamptz not null,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    bytes       bigint      not null default 0,
    created_by  text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    constraint pk_log_file primary key (id),
    constraint fk_log_file foreign key (log_id) references event_log (id) on delete cascade,
    constraint ck_log_file_format check (format in ('json', 'xml', 'sqlite')),
    constraint ck_log_file_state check (state in ('queued', 'running', 'done', 'failed'))
);
create index ix_log_file_open on log_file (id) where state in ('queued', 'running');

create table log_file_part (
    file_id bigint not null,
    no      int    not null,
    bytes   bytea  not null,
    constraint pk_log_file_part primary key (file_id, no),
    constraint fk_log_file_part foreign key (file_id) references log_file (id) on delete cascade
);

-- With it names of persons become names nobody else can turn back.
create table pseudonym_key (
    one boolean not null default true,
    key text    not null default gen_random_uuid()::text || gen_random_uuid()::text,
    constraint pk_pseudonym_key primary key (one),
    constraint ck_pseudonym_key check (one)
);
insert into pseudonym_key default values;
