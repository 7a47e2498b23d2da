-- What each table is for; the generated module pages show it.
comment on table wave_rule is 'When the program builds waves by itself';
comment on table carrier_rule is 'Which carrier takes what a warehouse sends to a province';
comment on table wave is 'Orders picked together';
comment on table dispatch_note is 'Parcels that left together';
comment on table parcel is 'One physical package of an order from one warehouse';
comment on table pick_line is 'What to take from which bin for which parcel';
comment on table tracking_event is 'What carriers reported about parcels';
comment on table shop_feedback is 'Outbox to the shops: one row per order whose shop wants to be told';
comment on table signing_key is 'Keys made on first use: one for tracking addresses, one per shop for signatures';
comment on table unpacked_order is 'Orders at picking that hold no goods and are taken on by themselves';
comment on table refused_scan is 'What was scanned on the floor and refused, for scan success and pick accuracy';
