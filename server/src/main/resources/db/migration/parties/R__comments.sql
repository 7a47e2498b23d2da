-- What each table is for; the generated module pages show it.
comment on table party is 'Suppliers, customers and partners';
comment on table party_revision is 'Every earlier version of a party';
comment on table qualification is 'Licences and certificates with their validity';
comment on table shop is 'Shops that orders come from';
comment on table shop_revision is 'Every earlier version of a shop';
comment on table sku_mapping is 'Which of our SKUs a shop means by its code';
