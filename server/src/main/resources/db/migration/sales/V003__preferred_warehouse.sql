-- Most orders ship from the warehouse they prefer: one number at the order's standing says so, and needs no row, no index
-- and no foreign key of its own (ADR 13). Rows of allocation tell the others, with their reasons.
alter table order_state add column preferred_warehouse bigint;
comment on column order_state.preferred_warehouse is 'ships everything, being the first choice; otherwise see allocation';
with plain as (
    delete from allocation a where why_code = 'preferred' and rank = 1 and considered is null
        and not exists (select from allocation o where o.order_id = a.order_id and o.warehouse_id <> a.warehouse_id)
    returning order_id, warehouse_id)
update order_state s set preferred_warehouse = p.warehouse_id from plain p where p.order_id = s.order_id;
