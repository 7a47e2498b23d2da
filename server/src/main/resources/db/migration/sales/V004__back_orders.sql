-- Of an order whose stock is only partly there, what is there goes on and the rest becomes a back order: an order of its
-- own with the same number at its shop, counted as the next part.
alter table sales_order add column part smallint not null default 1;
alter table sales_order add constraint ck_sales_order_part check (part >= 1);
alter table sales_order drop constraint uq_sales_order_platform;
alter table sales_order add constraint uq_sales_order_platform unique (shop_id, platform_number, part);
comment on column sales_order.part is '1 for the order its shop sent, 2 and up for what of it was left waiting for goods';
update order_revision set content = jsonb_set(content, '{part}', '1');
