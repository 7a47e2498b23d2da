-- Whom and what to look at twice, and whom not to bother (X30): entries are added and ended, never edited.
create sequence list_entry_id increment by 1000;
create table list_entry (
    id         bigint      not null,
    side       text        not null,
    subject    text        not null,
    value      text        not null,
    shop_id    bigint,
    skips      text        not null default '',
    reason     text        not null,
    valid_from date        not null,
    valid_to   date,
    created_at timestamptz not null,
    created_by text        not null,
    ended_at   timestamptz,
    ended_by   text,
    ended_why  text        not null default '',
    constraint pk_list_entry primary key (id),
    constraint ck_list_entry_side check (side in ('black', 'white')),
    constraint ck_list_entry_subject check (subject in ('phone', 'address', 'buyer', 'sku')),
    constraint ck_list_entry_value check (value <> ''),
    constraint ck_list_entry_valid check (valid_to is null or valid_to >= valid_from),
    constraint ck_list_entry_skips check ((side = 'white') = (skips <> '')),
    constraint ck_list_entry_ended check ((ended_at is null) = (ended_by is null))
);
create unique index uq_list_entry_open on list_entry (subject, value, side, coalesce(shop_id, 0)) where ended_at is null;
create index ix_list_entry_created on list_entry (created_at, id);
