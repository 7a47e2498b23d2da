-- Goods of others in our own buildings (货主, I1, I8): whose goods lie in a warehouse is a property of the warehouse, settled on
-- its first day; none means ours. Several warehouses may stand in one building.
alter table warehouse
    add column owner_id bigint,
    add column site     text;
update warehouse set site = code;
alter table warehouse
    alter column site set not null,
    add constraint ck_warehouse_site check (site <> '' and length(site) <= 40);

create function warehouse_keeps_owner() returns trigger language plpgsql as $$
begin
    raise exception 'whose goods lie in warehouse % stays as it is', old.code using errcode = 'restrict_violation';
end $$;
create trigger warehouse_keeps_owner before update of owner_id on warehouse
    for each row when (old.owner_id is distinct from new.owner_id) execute function warehouse_keeps_owner();

-- Whose goods the orders of a shop take; shops that are not here sell ours.
create table shop_owner (
    shop_id    bigint      not null,
    owner_id   bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_shop_owner primary key (shop_id)
);

-- A promise says whose goods it takes, and the warehouse must be of the same owner. Asked once per statement, of the handful
-- of warehouses there are.
alter table reservation add column owner_id bigint;
create function reservation_takes_own_goods() returns trigger language plpgsql as $$
begin
    if exists (select from fresh join inventory.warehouse on warehouse.id = fresh.warehouse_id
            where warehouse.owner_id is distinct from fresh.owner_id) then
        raise exception 'goods of another owner are never promised' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger reservation_takes_own_goods after insert on reservation
    referencing new table as fresh for each statement execute function reservation_takes_own_goods();
create function reservation_keeps_owner() returns trigger language plpgsql as $$
begin
    raise exception 'reservation % keeps its warehouse and its owner', old.id using errcode = 'restrict_violation';
end $$;
create trigger reservation_keeps_owner before update of warehouse_id, owner_id on reservation
    for each row when ((old.warehouse_id, old.owner_id) is distinct from (new.warehouse_id, new.owner_id))
    execute function reservation_keeps_owner();

-- What an owner brings comes from here, what he takes away goes back here.
alter table location drop constraint ck_location_kind;
alter table location add constraint ck_location_kind check (kind in
    ('bin', 'supplier', 'customer', 'inspection', 'scrap', 'count-difference', 'opening', 'in-transit', 'assembly', 'partner',
     'owner'));
insert into location (id, kind, code) values (10, 'owner', 'OWNER');

-- Goods that come from an owner, go back to one, or become another's where they lie. What moved stands in the ledger.
create sequence custody_note_id increment by 1000;
create table custody_note (
    id             bigint      not null,
    number         text        not null,
    kind           text        not null,
    from_warehouse bigint,
    to_warehouse   bigint,
    reference      text        not null default '',
    reason         text        not null default '',
    price          numeric(18,4),
    currency       text,
    line_count     int         not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    constraint pk_custody_note primary key (id),
    constraint uq_custody_note_number unique (number),
    constraint fk_custody_note_from foreign key (from_warehouse) references warehouse (id),
    constraint fk_custody_note_to foreign key (to_warehouse) references warehouse (id),
    constraint ck_custody_note_kind check (kind in ('deposit', 'withdrawal', 'change')),
    constraint ck_custody_note_from check ((kind = 'deposit') = (from_warehouse is null)),
    constraint ck_custody_note_to check ((kind = 'withdrawal') = (to_warehouse is null)),
    constraint ck_custody_note_reference check (kind <> 'deposit' or reference <> ''),
    constraint ck_custody_note_reason check (kind <> 'change' or reason <> ''),
    constraint ck_custody_note_price check ((price is null) = (currency is null) and (price is null or kind = 'change' and price >= 0)),
    constraint ck_custody_note_lines check (line_count > 0)
);
create index ix_custody_note_created on custody_note (created_at, id);
create unique index uq_custody_note_reference on custody_note (to_warehouse, reference) where kind = 'deposit';
