-- What a person was told, once per cause; texts are made of the kind and the facts when they are read.
create sequence message_id increment by 1000;

create table message (
    id         bigint      not null,
    person_id  bigint      not null,
    kind       text        not null,
    facts      jsonb       not null,
    path       text        not null,
    cause      text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint pk_message primary key (id),
    constraint uq_message_cause unique (person_id, cause),
    constraint ck_message_read check (read_at >= created_at)
);
create index ix_message_person on message (person_id, created_at, id);
create index ix_message_unread on message (person_id, created_at, id) where read_at is null;
create index ix_message_age on message (created_at);

-- Kinds a person does not want to hear of.
create table mute (
    person_id bigint not null,
    kind      text   not null,
    constraint pk_mute primary key (person_id, kind)
);
