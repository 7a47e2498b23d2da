-- A quota sets goods of one warehouse aside for one shop. It is read under the lock of that warehouse's balance, and
-- what the shop takes beyond it comes from the common stock, so that what is used may exceed it.
alter table quota add column warehouse_id bigint;
delete from quota where not exists (select from warehouse);
update quota set warehouse_id = coalesce(
    (select s.warehouse_id from stock s where s.sku = quota.sku order by s.on_hand desc, s.warehouse_id limit 1),
    (select min(w.id) from warehouse w));
alter table quota alter column warehouse_id set not null;
alter table quota drop constraint ck_quota;
alter table quota add constraint ck_quota check (quantity > 0 and used >= 0);
drop index uq_quota_open;
create unique index uq_quota_open on quota (sku, warehouse_id, shop_id) where ended_at is null;
