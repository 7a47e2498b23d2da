-- What parcels stand on: boxes, cages, pallets. A larger kind has a higher tier and a unit stands only on one of a higher tier, so
-- that none is ever in itself and none deeper than three.
create sequence handling_unit_id increment by 1000;
create sequence unit_load_id increment by 1000;

-- One row: the company's GS1 prefix, and how many numbers were given.
create table sscc_numbering (
    only_one   boolean     not null default true,
    prefix     text,
    given      bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_sscc_numbering primary key (only_one),
    constraint ck_sscc_numbering_one check (only_one),
    constraint ck_sscc_numbering_prefix check (prefix ~ '^[0-9]{6,12}$'),
    constraint ck_sscc_numbering_given check (given >= 0)
);

create table handling_unit (
    id           bigint      not null,
    sscc         text        not null,
    warehouse_id bigint      not null,
    kind         text        not null,
    tier         smallint    not null,
    carrier      text,
    state        text        not null,
    outer_id     bigint,
    outer_tier   smallint,
    opened_at    timestamptz not null,
    opened_by    text        not null,
    closed_at    timestamptz,
    closed_by    text,
    ended_at     timestamptz,
    ended_by     text,
    constraint pk_handling_unit primary key (id),
    constraint uq_handling_unit_sscc unique (sscc),
    constraint uq_handling_unit_tier unique (id, tier, warehouse_id),
    constraint fk_handling_unit_outer foreign key (outer_id, outer_tier, warehouse_id)
        references handling_unit (id, tier, warehouse_id),
    constraint ck_handling_unit_sscc check (sscc ~ '^[0-9]{18}$'),
    constraint ck_handling_unit_kind check (
        tier = case kind when 'box' then 1 when 'cage' then 2 when 'pallet' then 3 else 0 end),
    constraint ck_handling_unit_outer check ((outer_id is null) = (outer_tier is null) and outer_tier > tier),
    constraint ck_handling_unit_state check (state in ('open', 'closed', 'left', 'emptied')),
    constraint ck_handling_unit_closed check (
        (closed_at is null) = (closed_by is null) and (state in ('closed', 'left')) = (closed_at is not null)),
    constraint ck_handling_unit_ended check (
        (ended_at is null) = (ended_by is null) and (state in ('left', 'emptied')) = (ended_at is not null))
);
create index ix_handling_unit_opened on handling_unit (opened_at, id);
create index ix_handling_unit_outer on handling_unit (outer_id) where outer_id is not null;

-- A parcel is on one unit at most; what was taken off stays written down.
create table unit_load (
    id        bigint      not null,
    unit_id   bigint      not null,
    parcel_id bigint      not null,
    loaded_at timestamptz not null,
    loaded_by text        not null,
    off_at    timestamptz,
    off_by    text,
    constraint pk_unit_load primary key (id),
    constraint fk_unit_load_unit foreign key (unit_id) references handling_unit (id),
    constraint fk_unit_load_parcel foreign key (parcel_id) references parcel (id),
    constraint ck_unit_load_off check ((off_at is null) = (off_by is null))
);
create unique index uq_unit_load_parcel on unit_load (parcel_id) where off_at is null;
create index ix_unit_load_parcel on unit_load (parcel_id);
create index ix_unit_load_unit on unit_load (unit_id) where off_at is null;

create function unit_load_needs_open() returns trigger language plpgsql as $$
begin
    perform 1 from fulfilment.handling_unit where id = new.unit_id and state = 'open' for share;
    if not found then
        raise exception 'handling unit % is not open', new.unit_id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and ((new.unit_id, new.parcel_id) is distinct from (old.unit_id, old.parcel_id)
            or old.off_at is not null) then
        raise exception 'what was loaded stays written down' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger unit_load_needs_open before insert or update on unit_load
    for each row execute function unit_load_needs_open();

create function handling_unit_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('left', 'emptied')
            or (new.sscc, new.warehouse_id, new.kind, new.carrier)
                is distinct from (old.sscc, old.warehouse_id, old.kind, old.carrier) then
        raise exception 'handling unit % stays as it is', old.id using errcode = 'restrict_violation';
    end if;
    if (new.outer_id is distinct from old.outer_id or new.state = 'open' and old.state = 'closed')
            and exists (select from fulfilment.handling_unit
                where id in (old.outer_id, new.outer_id) and state <> 'open' for share) then
        raise exception 'what handling unit % stands on is not open', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger handling_unit_stays before update on handling_unit
    for each row execute function handling_unit_stays();

alter table label_template drop constraint ck_label_template_kind;
alter table label_template add constraint ck_label_template_kind
    check (kind in ('waybill', 'pickList', 'packingList', 'bin', 'sku', 'unit'));
