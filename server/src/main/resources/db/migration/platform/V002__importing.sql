-- Imports: the uploaded file, how its columns are understood, how far the run is (a restart goes on from there), and
-- what was refused. The figures are kept in the transaction of the rows they count.
create sequence import_job_id increment by 1000;

create table import_job (
    id               bigint      not null,
    target           text        not null,
    state            text        not null,
    file_name        text        not null,
    file_kind        text        not null,
    gzip             boolean     not null,
    encoding         text        not null,
    delimiter        text        not null,
    columns          jsonb       not null,
    samples          jsonb       not null,
    rows_total       bigint      not null,
    mapping          jsonb,
    dry_run          boolean     not null,
    rows_done        bigint      not null,
    figures          jsonb       not null,
    cancel_requested boolean     not null,
    failure          text,
    person_id        bigint,
    username         text        not null,
    person_name      text        not null,
    role             text        not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    claim            text,
    claimed_at       timestamptz,
    claimed_rows     bigint      not null,
    attempts         integer     not null,
    beat_at          timestamptz,
    constraint pk_import_job primary key (id),
    constraint ck_import_job_state
        check (state in ('uploaded', 'queued', 'running', 'done', 'cancelled', 'failed')),
    constraint ck_import_job_rows check (rows_done >= 0 and rows_total >= 0),
    constraint ck_import_job_mapped check (state in ('uploaded', 'cancelled') or mapping is not null)
);
create index ix_import_job_username on import_job (username, id);
create index ix_import_job_open on import_job (id) where state in ('queued', 'running');

create table import_refusal (
    import_id   bigint  not null,
    row_number  bigint  not null,
    cause       integer not null,
    column_name text    not null,
    value       text    not null,
    reason      text    not null,
    cells       text    not null,
    constraint pk_import_refusal primary key (import_id, row_number, cause)
);

create table import_mapping (
    target     text        not null,
    name       text        not null,
    mapping    jsonb       not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint pk_import_mapping primary key (target, name)
);
