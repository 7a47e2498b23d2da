-- How messages leave the house: by which connections, to whom, when, how often tried and with what answer.
create sequence connection_id increment by 1000;
create sequence delivery_id increment by 1000;

-- A way out: an account with a provider. Secrets are sealed by a key that is not in the database.
create table connection (
    id           bigint      not null,
    name         text        not null,
    channel      text        not null,
    provider     text        not null,
    settings     jsonb       not null,
    secrets      jsonb       not null,
    kinds        text[]      not null,
    language     text        not null,
    active       boolean     not null,
    revision     int         not null default 1,
    -- Failures in a row; after a few the connection rests until then.
    failures     int         not null default 0,
    paused_until timestamptz,
    last_answer  text        not null default '',
    created_at   timestamptz not null,
    constraint pk_connection primary key (id),
    constraint uq_connection_name unique (name),
    constraint ck_connection_channel check (channel in ('mail', 'sms', 'wecom', 'group')),
    constraint ck_connection_failures check (failures >= 0)
);
-- One account carries a channel to people; groups may be many.
create unique index uq_connection_channel on connection (channel) where active and channel <> 'group';

-- The outbox. To a person it names no connection, so that what waits goes by whichever carries the channel now.
create table delivery (
    id            bigint      not null,
    person_id     bigint,
    connection_id bigint,
    channel       text        not null,
    kind          text        not null,
    facts         jsonb       not null,
    path          text        not null,
    cause         text        not null,
    state         text        not null,
    attempts      int         not null default 0,
    due_at        timestamptz not null,
    address       text        not null default '',
    title         text        not null default '',
    body          text        not null default '',
    last_answer   text        not null default '',
    via           bigint,
    created_at    timestamptz not null,
    ended_at      timestamptz,
    constraint pk_delivery primary key (id),
    constraint fk_delivery_connection foreign key (connection_id) references connection (id),
    constraint fk_delivery_via foreign key (via) references connection (id),
    constraint ck_delivery_recipient check (person_id is not null or connection_id is not null),
    constraint ck_delivery_state check (state in ('waiting', 'delivered', 'failed')),
    constraint ck_delivery_ended check ((state = 'waiting') = (ended_at is null)),
    constraint ck_delivery_attempts check (attempts >= 0)
);
create unique index uq_delivery_cause on delivery (cause, channel, person_id, connection_id) nulls not distinct;
create index ix_delivery_due on delivery (channel, connection_id, due_at, id) where state = 'waiting';
create index ix_delivery_created on delivery (created_at, id);
create index ix_delivery_state on delivery (state, created_at, id);
create index ix_delivery_via on delivery (via, created_at, id);
create index ix_delivery_connection on delivery (connection_id);

create table delivery_attempt (
    delivery_id   bigint      not null,
    connection_id bigint      not null,
    at            timestamptz not null,
    outcome       text        not null,
    answer        text        not null,
    constraint pk_delivery_attempt primary key (delivery_id, at),
    constraint fk_delivery_attempt foreign key (delivery_id) references delivery (id) on delete cascade,
    constraint ck_delivery_attempt_outcome check (outcome in ('taken', 'refused', 'failed', 'throttled', 'down'))
);

-- Texts that an administrator changed; what is not here is as shipped.
create table template (
    kind              text        not null,
    channel           text        not null,
    language          text        not null,
    title             text        not null,
    body              text        not null,
    provider_template text        not null default '',
    changed_at        timestamptz not null,
    constraint pk_template primary key (kind, channel, language),
    constraint ck_template_language check (language in ('zh', 'en'))
);

-- What a person chose otherwise than the kind does by itself.
create table preference (
    person_id bigint  not null,
    kind      text    not null,
    channel   text    not null,
    wanted    boolean not null,
    constraint pk_preference primary key (person_id, kind, channel)
);
insert into preference (person_id, kind, channel, wanted) select person_id, kind, 'in-app', false from mute;
drop table mute;

-- How a person is written to: language, hours without disturbance, name at WeCom where it differs.
create table reader (
    person_id   bigint not null,
    language    text   not null,
    quiet_from  time,
    quiet_until time,
    wecom_user  text   not null default '',
    constraint pk_reader primary key (person_id),
    constraint ck_reader_language check (language in ('zh', 'en')),
    constraint ck_reader_quiet check (num_nulls(quiet_from, quiet_until) in (0, 2))
);
