-- Standards are edited by their owners: drafts, versions with the day they begin, announcements with who has read them.
alter table standard add column note text not null default '';
alter table standard add column revision int not null default 1;
alter table standard add column published_by text;
alter table standard add column published_at timestamptz;
create unique index uq_standard_draft on standard (scenario) where state = 'draft';
comment on column standard.valid_from is 'from when new cases follow it; of a draft when it was begun';

alter table standard_node add column handover_seconds int;
alter table standard_node add column condition text not null default '';
alter table standard_node add column device jsonb;
alter table standard_node add column pictures jsonb;
comment on column standard_node.condition is 'which orders pass through it, in CEL; empty for all';

create function standard_stays() returns trigger language plpgsql as $$
begin
    if (select state from process.standard where id = old.standard_id) <> 'draft' then
        raise exception 'standard % is published and never changes', old.standard_id using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger standard_node_stays before update or delete on standard_node
    for each row execute function standard_stays();

create sequence announcement_id increment by 1000;
create table announcement (
    id           bigint      not null,
    standard_id  bigint      not null,
    title_zh     text        not null,
    title_en     text        not null,
    note         text        not null,
    training     text        not null default '',
    changes      jsonb       not null,
    announced_at timestamptz not null,
    announced_by text        not null,
    constraint pk_announcement primary key (id),
    constraint fk_announcement_standard foreign key (standard_id) references standard (id)
);
create index ix_announcement_at on announcement (announced_at, id);

create table announcement_reader (
    announcement_id bigint not null,
    person_id       bigint not null,
    read_at         timestamptz,
    constraint pk_announcement_reader primary key (announcement_id, person_id),
    constraint fk_announcement_reader foreign key (announcement_id) references announcement (id)
);
create index ix_announcement_reader_unread on announcement_reader (person_id) where read_at is null;
