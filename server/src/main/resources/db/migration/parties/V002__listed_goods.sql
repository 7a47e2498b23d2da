-- What a shop lists, item by item, is walked through when its stock is told.
create index ix_sku_mapping_listed on sku_mapping (shop_id, sku);
