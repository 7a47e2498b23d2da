-- Receiving places, what zones offer, kinds of bins, and rules that say where goods are put.
alter table zone drop constraint ck_zone_kind;
alter table zone add constraint ck_zone_kind check (kind in ('picking', 'storage', 'receiving'));
alter table zone add column storage text not null default 'ambient';
alter table zone add constraint ck_zone_storage check (storage in ('ambient', 'cool', 'frozen', 'hazardous', 'locked'));

alter table location add column bin_kind text;
update location set bin_kind = 'shelf' where kind = 'bin';
alter table location add constraint ck_location_bin_kind
    check ((kind = 'bin') = (bin_kind is not null) and bin_kind in ('shelf', 'pallet', 'flow', 'floor', 'cage'));

create sequence putaway_rule_id increment by 1000;
create sequence putaway_id increment by 1000;

-- The rules of a warehouse are changed as one list; its version says which list was seen.
create table putaway_list (
    warehouse_id bigint      not null,
    version      int         not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint pk_putaway_list primary key (warehouse_id),
    constraint fk_putaway_list_warehouse foreign key (warehouse_id) references warehouse (id)
);

create table putaway_rule (
    id           bigint not null,
    warehouse_id bigint not null,
    position     int    not null,
    sku          text,
    category_id  bigint,
    storage      text,
    abc          text,
    zone_id      bigint not null,
    location_id  bigint,
    mixing       text   not null,
    constraint pk_putaway_rule primary key (id),
    constraint uq_putaway_rule_position unique (warehouse_id, position),
    constraint fk_putaway_rule_list foreign key (warehouse_id) references putaway_list (warehouse_id),
    constraint fk_putaway_rule_zone foreign key (zone_id) references zone (id),
    constraint fk_putaway_rule_bin foreign key (location_id) references location (id),
    constraint ck_putaway_rule_storage check (storage in ('ambient', 'cool', 'frozen', 'hazardous', 'locked')),
    constraint ck_putaway_rule_abc check (abc in ('A', 'B', 'C')),
    constraint ck_putaway_rule_mixing check (mixing in ('any', 'one-item', 'one-lot'))
);
