-- What waits for whom until when. Overdue is a range of ix_task_due, never a search.
create sequence task_id increment by 1000;

create table task (
    id            bigint      not null,
    kind          text        not null,
    document_kind text        not null,
    document_id   bigint      not null,
    number        text        not null,
    title_zh      text        not null,
    title_en      text        not null,
    path          text        not null,
    permission    text        not null,
    person_id     bigint,
    opened_at     timestamptz not null,
    due_at        timestamptz not null,
    state         text        not null default 'open',
    closed_at     timestamptz,
    closed_by     text,
    constraint pk_task primary key (id),
    constraint ck_task_state check (state in ('open', 'done', 'dropped')),
    constraint ck_task_closed check ((state = 'open') = (closed_at is null))
);
create unique index uq_task_open on task (kind, document_kind, document_id) where state = 'open';
create index ix_task_due on task (due_at, id) where state = 'open';
create index ix_task_permission on task (permission, due_at, id) where state = 'open';
