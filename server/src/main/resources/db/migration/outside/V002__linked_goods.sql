-- Drop-shipping (K4): warehouses whose goods are the partner's own, and which of our goods are which of theirs.
alter table outside_warehouse add kind text not null default 'keeping';
alter table outside_warehouse add constraint ck_outside_warehouse_kind check (kind in ('keeping', 'drop-ship'));

create sequence goods_link_id increment by 1000;

create table goods_link (
    id           bigint        not null,
    warehouse_id bigint        not null,
    sku          text          not null,
    code         text          not null,
    ratio        int           not null,
    cost         numeric(18,6) not null,
    currency     text          not null,
    state        text          not null,
    proposed_at  timestamptz   not null,
    proposed_by  text          not null,
    linked_at    timestamptz,
    linked_by    text,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text          not null default '',
    told         numeric(18,3),
    told_at      timestamptz,
    told_by      text          not null default '',
    constraint pk_goods_link primary key (id),
    constraint fk_goods_link_warehouse foreign key (warehouse_id) references outside_warehouse (warehouse_id),
    constraint ck_goods_link_code check (code <> '' and length(code) <= 64),
    constraint ck_goods_link_ratio check (ratio between 1 and 10000),
    constraint ck_goods_link_cost check (cost >= 0),
    constraint ck_goods_link_state check (state in ('proposed', 'linked', 'ended')),
    constraint ck_goods_link_linked check (state <> 'linked' or (linked_at is not null and linked_by is not null)),
    constraint ck_goods_link_ended check ((state = 'ended') = (ended_at is not null and ended_by is not null)),
    constraint ck_goods_link_told check ((told is null) = (told_at is null) and told >= 0 and (told is null or linked_at is not null))
) with (fillfactor = 80);
create unique index uq_goods_link_sku on goods_link (sku, warehouse_id) where state <> 'ended';
create unique index uq_goods_link_code on goods_link (code, warehouse_id) where state <> 'ended';
create index ix_goods_link_warehouse on goods_link (warehouse_id, id) where state = 'linked';
create index ix_goods_link_goods on goods_link (sku, warehouse_id, id);
create index ix_goods_link_proposed on goods_link (proposed_at, id);
