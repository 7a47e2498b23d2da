-- Pieces with serial numbers are built into others, and come out of them again.
alter table assembly_component add column gives_number boolean not null default false;
create unique index uq_assembly_component_number on assembly_component (assembly_recipe_id) where gives_number;

alter table serial add column built_into text;
alter table serial add column within_id bigint;
alter table serial drop constraint ck_serial_state;
alter table serial add constraint ck_serial_state
    check (state in ('here', 'packed', 'shipped', 'returned', 'in-transit', 'built-in', 'written-off'));
-- One number is at one place: what is inside another piece is nowhere else, is nobody's, and is in goods of that kind.
alter table serial add constraint ck_serial_built_in
    check ((state = 'built-in') = (built_into is not null) and (within_id is null or built_into is not null));
alter table serial add constraint ck_serial_built_in_by
    check (state <> 'built-in' or (document_id is not null and order_id is null));
alter table serial add constraint ck_serial_within check (within_id <> id);
alter table serial add constraint uq_serial_goods unique (id, sku);
alter table serial add constraint fk_serial_within foreign key (within_id, built_into) references serial (id, sku);
create index ix_serial_within on serial (within_id) where within_id is not null;

alter table serial_event add column with_id bigint;
alter table serial_event add constraint fk_serial_event_with foreign key (with_id) references serial (id);
create index ix_serial_event_with on serial_event (with_id) where with_id is not null;
alter table serial_event drop constraint ck_serial_event_act;
alter table serial_event add constraint ck_serial_event_act check (act in ('received', 'registered', 'taken-back', 'packed',
    'unpacked', 'shipped', 'returned', 'restocked', 'written-off', 'to-supplier', 'to-customer', 'exchanged', 'sent', 'arrived',
    'counted', 'missing', 'found', 'assembled', 'taken-apart', 'built-in', 'taken-out'));
