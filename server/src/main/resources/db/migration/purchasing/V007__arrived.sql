-- When the first and the last of an order's goods came: whether a supplier is late is told by these.
alter table purchase_order add column came_at timestamptz;
alter table purchase_order add column arrived_at timestamptz;
update purchase_order set came_at = updated_at where state = 'partly-received';
update purchase_order set came_at = updated_at, arrived_at = updated_at where state = 'received';
update purchase_order set came_at = closed_at, arrived_at = closed_at
where state = 'closed' and exists (select 1 from received_line r where r.order_id = purchase_order.id);
alter table purchase_order add constraint ck_purchase_order_arrived check (arrived_at is null or came_at <= arrived_at);
create index ix_purchase_order_released on purchase_order (released_at, id) where released_at is not null;
