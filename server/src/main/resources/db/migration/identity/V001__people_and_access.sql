-- Who works here, where they sit, what they may do, for whom they stand in; who is signed in; which programs hold keys.
create sequence department_id increment by 1000;
create sequence person_id increment by 1000;
create sequence substitute_id increment by 1000;
create sequence api_key_id increment by 1000;

create table company (
    id         smallint    not null default 1,
    name       text        not null,
    created_at timestamptz not null,
    constraint pk_company primary key (id),
    constraint ck_company_single check (id = 1)
);

create table department (
    id         bigint      not null,
    code       text        not null,
    name       text        not null,
    parent_id  bigint,
    active     boolean     not null default true,
    revision   int         not null default 1,
    created_at timestamptz not null,
    constraint pk_department primary key (id),
    constraint uq_department_code unique (code),
    constraint fk_department_parent foreign key (parent_id) references department (id),
    constraint ck_department_parent check (parent_id <> id)
);
create index ix_department_parent on department (parent_id);

create table person (
    id                  bigint      not null,
    username            text        not null,
    name                text        not null,
    phone               text        not null default '',
    email               text        not null default '',
    department_id       bigint,
    superior_id         bigint,
    active              boolean     not null default true,
    demo                boolean     not null default false,
    password_hash       text,
    password_changed_at timestamptz,
    -- Set while the password is one that an administrator gave out: good until then, for choosing an own one only.
    one_time_until      timestamptz,
    search              text        not null,
    revision            int         not null default 1,
    created_at          timestamptz not null,
    constraint pk_person primary key (id),
    constraint uq_person_username unique (username),
    constraint fk_person_department foreign key (department_id) references department (id),
    constraint fk_person_superior foreign key (superior_id) references person (id),
    constraint ck_person_superior check (superior_id <> id),
    constraint ck_person_username check (username = lower(username))
);
create index ix_person_name on person (name, id);
create index ix_person_department on person (department_id);
create index ix_person_superior on person (superior_id);

create table role (
    code       text        not null,
    name_zh    text        not null,
    name_en    text        not null,
    data_scope text        not null,
    shipped    boolean     not null,
    active     boolean     not null default true,
    rank       int         not null,
    revision   int         not null default 1,
    created_at timestamptz not null,
    constraint pk_role primary key (code),
    constraint ck_role_scope check (data_scope in ('own', 'department', 'all'))
);

create table role_permission (
    role_code  text not null,
    permission text not null,
    constraint pk_role_permission primary key (role_code, permission),
    constraint fk_role_permission foreign key (role_code) references role (code)
);

create table person_role (
    person_id bigint not null,
    role_code text   not null,
    constraint pk_person_role primary key (person_id, role_code),
    constraint fk_person_role_person foreign key (person_id) references person (id),
    constraint fk_person_role_role foreign key (role_code) references role (code)
);
create index ix_person_role_role on person_role (role_code);

create table substitute (
    id            bigint      not null,
    person_id     bigint      not null,
    substitute_id bigint      not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    created_at    timestamptz not null,
    constraint pk_substitute primary key (id),
    constraint fk_substitute_person foreign key (person_id) references person (id),
    constraint fk_substitute_substitute foreign key (substitute_id) references person (id),
    constraint ck_substitute_other check (person_id <> substitute_id),
    constraint ck_substitute_period check (from_at <= until_at)
);
create index ix_substitute_person on substitute (person_id, until_at);
create index ix_substitute_substitute on substitute (substitute_id, until_at);

-- Up to which amount a role may decide; without a row it decides nothing, with an empty amount everything.
create table approval_ceiling (
    role_code text not null,
    currency  text not null,
    amount    numeric(18,4),
    constraint pk_approval_ceiling primary key (role_code, currency),
    constraint fk_approval_ceiling_role foreign key (role_code) references role (code),
    constraint ck_approval_ceiling_amount check (amount >= 0)
);

create table session (
    token_hash bytea       not null,
    person_id  bigint      not null,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    address    text        not null,
    device     text        not null,
    constraint pk_session primary key (token_hash),
    constraint fk_session_person foreign key (person_id) references person (id)
);
create index ix_session_person on session (person_id);
create index ix_session_seen on session (seen_at);

create table sign_in_failure (
    subject   text        not null,
    failures  int         not null,
    failed_at timestamptz not null,
    constraint pk_sign_in_failure primary key (subject),
    constraint ck_sign_in_failure_count check (failures >= 0)
);
create index ix_sign_in_failure_at on sign_in_failure (failed_at);

create table api_key (
    id           bigint      not null,
    name         text        not null,
    secret_hash  bytea       not null,
    scopes       text[]      not null,
    created_by   bigint      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint pk_api_key primary key (id),
    constraint uq_api_key_name unique (name),
    constraint fk_api_key_person foreign key (created_by) references person (id)
);
create index ix_api_key_created_at on api_key (created_at, id);
