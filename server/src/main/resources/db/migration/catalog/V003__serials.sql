-- Whether every piece of an item is known by a number of its own: never, when it leaves, or from when it comes in.
alter table sku add column serials text not null default 'none';
alter table sku add constraint ck_sku_serials check (serials in ('none', 'outbound', 'throughout'));
alter table sku add constraint ck_sku_serials_of_pieces check (serials = 'none' or (not kit and uom = 'pcs'));
create index ix_sku_serials on sku (serials, code) where serials <> 'none';
