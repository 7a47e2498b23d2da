-- What each table is for; the generated module pages show it.
comment on table category is 'Tree of goods categories; path holds the ids from the root';
comment on table sku is 'Everything that can be bought, stored and sold, in its present version';
comment on table barcode is 'Codes printed on goods, each of one SKU and unit';
comment on table unit_conversion is 'How many base units a box or pallet holds';
comment on table kit_component is 'What a kit is made of';
comment on table sku_revision is 'Every earlier version of a SKU';
