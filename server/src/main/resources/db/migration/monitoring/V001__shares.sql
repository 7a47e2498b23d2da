-- Threads shown to people who would not see them otherwise: a person, a thread, until when.
create sequence thread_share_id increment by 1000;

create table thread_share (
    id          bigint      not null,
    kind        text        not null,
    document_id bigint      not null,
    number      text        not null,
    person_id   bigint      not null,
    note        text        not null,
    shared_by   text        not null,
    shared_at   timestamptz not null,
    until       timestamptz not null,
    revoked_at  timestamptz,
    revoked_by  text,
    constraint pk_thread_share primary key (id),
    constraint ck_thread_share_kind check (kind in ('sale', 'purchase')),
    constraint ck_thread_share_until check (shared_at < until),
    constraint ck_thread_share_revoked check ((revoked_at is null) = (revoked_by is null))
);
create unique index uq_thread_share_open on thread_share (kind, document_id, person_id) where revoked_at is null;
create index ix_thread_share_person on thread_share (person_id, until);
