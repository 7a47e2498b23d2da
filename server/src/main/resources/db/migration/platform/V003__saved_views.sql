-- States of lists that people gave a name: their own, or shared with a role.
create sequence saved_view_id increment by 1000;

create table saved_view (
    id         bigint      not null,
    worklist   text        not null,
    owner_id   bigint      not null,
    name       text        not null,
    search     text        not null,
    columns    text[]      not null,
    role_code  text,
    updated_at timestamptz not null,
    constraint pk_saved_view primary key (id),
    constraint uq_saved_view unique (owner_id, worklist, name),
    constraint ck_saved_view_name check (length(name) between 1 and 40),
    constraint ck_saved_view_search check (length(search) <= 2000)
);
create index ix_saved_view_role on saved_view (worklist, role_code) where role_code is not null;

-- With which view a person opens a list.
create table default_view (
    person_id bigint not null,
    worklist  text   not null,
    view_id   bigint not null,
    constraint pk_default_view primary key (person_id, worklist),
    constraint fk_default_view foreign key (view_id) references saved_view (id) on delete cascade
);
create index ix_default_view_view on default_view (view_id);
