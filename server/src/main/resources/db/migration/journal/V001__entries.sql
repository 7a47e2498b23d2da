-- The record of every business act. Rows are added, never changed: the application's role may only insert and read,
-- and a trigger refuses the owner too.
create sequence entry_id increment by 1000;

create table entry (
    id              bigint      not null,
    at              timestamptz not null,
    act             text        not null,
    document_kind   text        not null,
    document_id     bigint,
    document_number text,
    person_id       bigint,
    username        text        not null,
    on_behalf_of    text,
    role            text        not null,
    address         text        not null,
    device          text        not null,
    before          jsonb,
    after           jsonb,
    rule_version    text,
    xid             xid8        not null default pg_current_xact_id(),
    constraint pk_entry primary key (id)
);
create index ix_entry_document on entry (document_kind, document_id, id);
create index ix_entry_at on entry (at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal entries are never changed' using errcode = '42501';
end $$;
create trigger entry_never_changes before update or delete on entry
    for each row execute function refuse_change();
create trigger entry_never_emptied before truncate on entry
    for each statement execute function refuse_change();
