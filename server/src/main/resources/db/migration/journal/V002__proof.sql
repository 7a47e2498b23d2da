-- The proof over the entries: seals chain them, checkpoints sign the chain, keys say who signed. All of it is only ever
-- added to. Entries are sealed in the order (xid, id): no later transaction can have a smaller xid than one that is below
-- the oldest running transaction.
create index ix_entry_order on entry (xid, id);
create index ix_entry_number on entry (document_number, at, id);
create index ix_entry_username on entry (username, at, id);
create index ix_entry_act on entry (act, at, id);

create table seal (
    seq         bigint not null,
    entry_id    bigint not null,
    entry_hash  bytea  not null,
    field_marks bytea  not null,
    previous    bytea  not null,
    hash        bytea  not null,
    constraint pk_seal primary key (seq),
    constraint uq_seal_entry_id unique (entry_id),
    constraint ck_seal_seq check (seq > 0)
);

create table signing_key (
    fingerprint text        not null,
    public_key  bytea       not null,
    created_at  timestamptz not null,
    constraint pk_signing_key primary key (fingerprint)
);

create table checkpoint (
    number      bigint      not null,
    from_seq    bigint      not null,
    to_seq      bigint      not null,
    root        bytea       not null,
    head        bytea       not null,
    previous    bytea       not null,
    at          timestamptz not null,
    fingerprint text        not null,
    signature   bytea       not null,
    constraint pk_checkpoint primary key (number),
    constraint uq_checkpoint_to_seq unique (to_seq),
    constraint ck_checkpoint_range check (from_seq <= to_seq)
);

create trigger seal_never_changes before update or delete on seal
    for each row execute function refuse_change();
create trigger seal_never_emptied before truncate on seal
    for each statement execute function refuse_change();
create trigger checkpoint_never_changes before update or delete on checkpoint
    for each row execute function refuse_change();
create trigger checkpoint_never_emptied before truncate on checkpoint
    for each statement execute function refuse_change();
create trigger signing_key_never_changes before update or delete on signing_key
    for each row execute function refuse_change();
create trigger signing_key_never_emptied before truncate on signing_key
    for each statement execute function refuse_change();

-- Runs of the verification, with their progress while they last.
create sequence verification_id increment by 1000;

create table verification (
    id          bigint      not null,
    started_at  timestamptz not null,
    started_by  text        not null,
    updated_at  timestamptz not null,
    done        bigint      not null,
    total       bigint      not null,
    finished_at timestamptz,
    report      jsonb,
    constraint pk_verification primary key (id)
);
create index ix_verification_started_at on verification (started_at, id);
