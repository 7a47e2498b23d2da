-- Orders of one buyer to one address that leave in one parcel: the first holds the goods of all, the others wait for it and
-- follow it out. Sums are what the follower was worth; line numbers of its goods in the lead are shifted.
create sequence order_merge_id increment by 1000;
create table order_merge (
    id             bigint        not null,
    lead_id        bigint        not null,
    follower_id    bigint        not null,
    shift          int           not null,
    lead_revision  int           not null,
    total          numeric(18,2) not null,
    total_company  numeric(18,2) not null,
    merged_at      timestamptz   not null,
    merged_by      text          not null,
    released_at    timestamptz,
    undone_at      timestamptz,
    undone_by      text,
    constraint pk_order_merge primary key (id),
    constraint fk_order_merge_lead foreign key (lead_id) references sales_order (id),
    constraint fk_order_merge_follower foreign key (follower_id) references sales_order (id),
    constraint ck_order_merge_two check (lead_id <> follower_id),
    constraint ck_order_merge_shift check (shift > 0),
    constraint ck_order_merge_undone check ((undone_at is null) = (undone_by is null))
);
create unique index uq_order_merge_follower on order_merge (follower_id) where undone_at is null;
create index ix_order_merge_lead on order_merge (lead_id) where undone_at is null;
create index ix_order_merge_waiting on order_merge (id) where undone_at is null and released_at is null;
