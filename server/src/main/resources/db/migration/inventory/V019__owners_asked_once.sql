-- Whose goods are promised is asked of the handful of warehouses and owners a statement names, not of each of its rows.
create or replace function reservation_takes_own_goods() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct warehouse_id, owner_id from fresh) named
            join inventory.warehouse on warehouse.id = named.warehouse_id
            where warehouse.owner_id is distinct from named.owner_id) then
        raise exception 'goods of another owner are never promised' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
