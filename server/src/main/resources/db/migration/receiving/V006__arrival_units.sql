-- Boxes and pallets that suppliers announce by their number (SSCC), each with what is in it. A number is announced once unless it
-- was withdrawn; a unit has one receipt that stands at most, however often it is scanned.
create sequence arrival_unit_id increment by 1000;
create table arrival_unit (
    id            bigint      not null,
    sscc          text        not null,
    order_id      bigint      not null,
    order_number  text        not null,
    supplier_id   bigint      not null,
    supplier_name text        not null,
    delivery_note text        not null,
    line_count    int         not null,
    announced_at  timestamptz not null,
    announced_by  text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawal    text        not null default '',
    constraint pk_arrival_unit primary key (id),
    constraint ck_arrival_unit_sscc check (sscc ~ '^[0-9]{18}$'),
    constraint ck_arrival_unit_lines check (line_count > 0),
    constraint ck_arrival_unit_withdrawn check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal = ''))
);
create unique index uq_arrival_unit_sscc on arrival_unit (sscc) where withdrawn_at is null;
create index ix_arrival_unit_announced on arrival_unit (announced_at, id);
create index ix_arrival_unit_order on arrival_unit (order_id, id);

create table arrival_content (
    unit_id    bigint         not null,
    line_no    int            not null,
    sku        text           not null,
    name       text           not null,
    lot        text           not null,
    expires_on date,
    quantity   numeric(18, 3) not null,
    uom        text           not null,
    constraint pk_arrival_content primary key (unit_id, line_no),
    constraint fk_arrival_content_unit foreign key (unit_id) references arrival_unit (id),
    constraint ck_arrival_content_quantity check (quantity > 0),
    constraint ck_arrival_content_expiry check (expires_on is null or lot <> '')
);

create table arrival_serial (
    unit_id bigint not null,
    line_no int    not null,
    number  text   not null,
    constraint pk_arrival_serial primary key (unit_id, line_no, number),
    constraint fk_arrival_serial_content foreign key (unit_id, line_no) references arrival_content (unit_id, line_no)
);

alter table goods_receipt add column unit_id bigint;
alter table goods_receipt add column stored_in bigint;
alter table goods_receipt add column stored_at timestamptz;
alter table goods_receipt add column stored_by text;
alter table goods_receipt add constraint fk_goods_receipt_unit foreign key (unit_id) references arrival_unit (id);
alter table goods_receipt add constraint ck_goods_receipt_stored check (
    (stored_in is null) = (stored_at is null) and (stored_in is null) = (stored_by is null)
    and (stored_in is null or unit_id is not null and state = 'posted'));
create unique index uq_goods_receipt_unit on goods_receipt (unit_id) where unit_id is not null and state = 'posted';

create function arrival_unit_stays() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null or (new.sscc, new.order_id, new.supplier_id, new.line_count)
            is distinct from (old.sscc, old.order_id, old.supplier_id, old.line_count) then
        raise exception 'arrival unit % stays as it was announced', old.id using errcode = 'restrict_violation';
    end if;
    if new.withdrawn_at is not null
            and exists (select from receiving.goods_receipt where unit_id = old.id and state = 'posted') then
        raise exception 'arrival unit % has been received', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger arrival_unit_stays before update on arrival_unit for each row execute function arrival_unit_stays();

-- For which supplier a key speaks.
create table supplier_key (
    key_name    text        not null,
    supplier_id bigint      not null,
    set_at      timestamptz not null,
    set_by      text        not null,
    constraint pk_supplier_key primary key (key_name)
);

alter table dock_mistake drop constraint ck_dock_mistake_fault;
alter table dock_mistake add constraint ck_dock_mistake_fault check (
    fault in ('unknown-order', 'wrong-goods', 'more-than-ordered', 'wrong-lot', 'wrong-unit'));
