-- Files that people attach to documents: kept with what they belong to, never changed.
create sequence stored_file_id increment by 1000;

create table stored_file (
    id      bigint      not null,
    name    text        not null,
    type    text        not null,
    size    bigint      not null,
    sha256  text        not null,
    content bytea       not null,
    kept_by text        not null,
    kept_at timestamptz not null,
    constraint pk_stored_file primary key (id),
    constraint ck_stored_file_size check (size between 1 and 10000000)
);
alter table stored_file alter column content set storage external;
