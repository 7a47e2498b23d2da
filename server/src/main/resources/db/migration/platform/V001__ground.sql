-- What every module leans on: document numbers, idempotency keys, the fingerprint of the migrations.
create table document_counter (
    prefix       text   not null,
    business_day date   not null,
    taken        bigint not null,
    constraint pk_document_counter primary key (prefix, business_day),
    constraint ck_document_counter_taken check (taken >= 0)
);

create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    response     jsonb,
    created_at   timestamptz not null,
    constraint pk_idempotency_key primary key (caller, key)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

create table setting (
    name  text  not null,
    value jsonb not null,
    constraint pk_setting primary key (name)
);
