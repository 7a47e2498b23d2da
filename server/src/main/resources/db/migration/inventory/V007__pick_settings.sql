-- How a warehouse takes goods off its shelves; the empty SKU is for all that have no row of their own.
create table pick_setting (
    warehouse_id  bigint not null,
    sku           text   not null default '',
    strategy      text   not null,
    sellable_days int    not null default 0,
    constraint pk_pick_setting primary key (warehouse_id, sku),
    constraint fk_pick_setting_warehouse foreign key (warehouse_id) references warehouse (id),
    constraint ck_pick_setting_strategy check (strategy in ('fefo', 'fifo', 'nearest', 'fewest')),
    constraint ck_pick_setting_days check (sellable_days between 0 and 3650)
);
