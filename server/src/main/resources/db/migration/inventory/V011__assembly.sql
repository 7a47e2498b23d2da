-- Assembly: what a stocked product is made of, in versions, and the orders that make it out of its components or take it
-- apart again. Goods being worked on are in a place of their own, so that every movement has two ends.
alter table location drop constraint ck_location_kind;
alter table location add constraint ck_location_kind check (kind in
    ('bin', 'supplier', 'customer', 'inspection', 'scrap', 'count-difference', 'opening', 'in-transit', 'assembly'));
insert into location (id, kind, code) values (8, 'assembly', 'ASSEMBLY');

create sequence assembly_recipe_id increment by 1000;
create sequence assembly_order_id increment by 1000;

create table assembly_recipe (
    id         bigint        not null,
    sku        text          not null,
    version    int           not null,
    in_force   boolean       not null,
    yields     numeric(18,3) not null,
    uom        text          not null,
    note       text          not null,
    part_count int           not null,
    created_at timestamptz   not null,
    created_by text          not null,
    constraint pk_assembly_recipe primary key (id),
    constraint uq_assembly_recipe_version unique (sku, version),
    constraint ck_assembly_recipe_yields check (yields > 0),
    constraint ck_assembly_recipe_parts check (part_count > 0)
);
create unique index uq_assembly_recipe_in_force on assembly_recipe (sku) where in_force;

create table assembly_component (
    assembly_recipe_id bigint        not null,
    line_no            int           not null,
    sku                text          not null,
    quantity           numeric(18,3) not null,
    uom                text          not null,
    constraint pk_assembly_component primary key (assembly_recipe_id, line_no),
    constraint uq_assembly_component_sku unique (assembly_recipe_id, sku),
    constraint fk_assembly_component_recipe foreign key (assembly_recipe_id) references assembly_recipe (id),
    constraint ck_assembly_component_quantity check (quantity > 0)
);

-- Pictures brought for instructions: a step may show these and no other file.
create table assembly_picture (
    file_id bigint      not null,
    kept_at timestamptz not null,
    kept_by text        not null,
    constraint pk_assembly_picture primary key (file_id)
);

create table assembly_step (
    assembly_recipe_id bigint not null,
    step_no            int    not null,
    instruction        text   not null,
    file_id            bigint,
    constraint pk_assembly_step primary key (assembly_recipe_id, step_no),
    constraint fk_assembly_step_recipe foreign key (assembly_recipe_id) references assembly_recipe (id),
    constraint fk_assembly_step_picture foreign key (file_id) references assembly_picture (file_id),
    constraint ck_assembly_step_instruction check (instruction <> '')
);

create table assembly_order (
    id                 bigint        not null,
    number             text          not null,
    kind               text          not null,
    state              text          not null,
    warehouse_id       bigint        not null,
    assembly_recipe_id bigint        not null,
    sku                text          not null,
    uom                text          not null,
    planned            numeric(18,3) not null,
    made               numeric(18,3) not null default 0,
    scrapped           numeric(18,3) not null default 0,
    reports            int           not null default 0,
    note               text          not null,
    created_at         timestamptz   not null,
    created_by         text          not null,
    released_at        timestamptz,
    released_by        text,
    ended_at           timestamptz,
    ended_by           text,
    end_reason         text          not null default '',
    constraint pk_assembly_order primary key (id),
    constraint uq_assembly_order_number unique (number),
    constraint fk_assembly_order_warehouse foreign key (warehouse_id) references warehouse (id),
    constraint fk_assembly_order_recipe foreign key (assembly_recipe_id) references assembly_recipe (id),
    constraint ck_assembly_order_kind check (kind in ('assembly', 'disassembly')),
    constraint ck_assembly_order_state check (state in ('draft', 'released', 'done', 'cancelled')),
    constraint ck_assembly_order_made check (planned > 0 and 0 <= made and 0 <= scrapped and made + scrapped <= planned),
    constraint ck_assembly_order_draft check (state <> 'draft' or (released_at is null and made + scrapped = 0)),
    constraint ck_assembly_order_released check ((state in ('released', 'done')) <= (released_at is not null)),
    constraint ck_assembly_order_ended check ((state in ('done', 'cancelled')) = (ended_at is not null))
);
create index ix_assembly_order_created on assembly_order (created_at, id);
create index ix_assembly_order_state on assembly_order (state, created_at, id);
create index ix_assembly_order_open on assembly_order (sku) where state in ('draft', 'released');

create table assembly_line (
    assembly_order_id bigint        not null,
    line_no           int           not null,
    sku               text          not null,
    uom               text          not null,
    planned           numeric(18,3) not null,
    used              numeric(18,3) not null default 0,
    broken            numeric(18,3) not null default 0,
    constraint pk_assembly_line primary key (assembly_order_id, line_no),
    constraint uq_assembly_line_sku unique (assembly_order_id, sku),
    constraint fk_assembly_line_order foreign key (assembly_order_id) references assembly_order (id),
    constraint ck_assembly_line_amounts check (planned >= 0 and used >= 0 and broken >= 0)
);

-- What was reported, and of which lots: never changed, because what came of which lot is traced by it.
create table assembly_report (
    assembly_order_id bigint        not null,
    report_no         int           not null,
    sku               text          not null,
    lot               text          not null default '',
    made              numeric(18,3) not null,
    scrapped          numeric(18,3) not null,
    scrap_reason      text          not null,
    expires_on        date,
    location_id       bigint,
    reported_at       timestamptz   not null,
    reported_by       text          not null,
    constraint pk_assembly_report primary key (assembly_order_id, report_no),
    constraint fk_assembly_report_order foreign key (assembly_order_id) references assembly_order (id),
    constraint fk_assembly_report_bin foreign key (location_id) references location (id),
    constraint ck_assembly_report_amounts check (made >= 0 and scrapped >= 0),
    constraint ck_assembly_report_bin check (made = 0 or location_id is not null),
    constraint ck_assembly_report_reason check (scrapped = 0 or scrap_reason <> '')
);
create index ix_assembly_report_lot on assembly_report (sku, lot);

create table assembly_part (
    assembly_order_id bigint        not null,
    report_no         int           not null,
    part_no           int           not null,
    sku               text          not null,
    lot               text          not null default '',
    uom               text          not null,
    quantity          numeric(18,3) not null,
    location_id       bigint,
    broken            boolean       not null,
    break_reason      text          not null,
    constraint pk_assembly_part primary key (assembly_order_id, report_no, part_no),
    constraint fk_assembly_part_report foreign key (assembly_order_id, report_no)
        references assembly_report (assembly_order_id, report_no),
    constraint fk_assembly_part_bin foreign key (location_id) references location (id),
    constraint ck_assembly_part_quantity check (quantity > 0),
    constraint ck_assembly_part_bin check (broken or location_id is not null),
    constraint ck_assembly_part_reason check (not broken or break_reason <> '')
);
create index ix_assembly_part_lot on assembly_part (sku, lot);
