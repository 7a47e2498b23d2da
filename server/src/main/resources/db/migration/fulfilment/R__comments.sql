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
comment on table floor_setting is 'When parcels of a warehouse count as shipped, and how exactly they must weigh';
comment on table packaging is 'Cartons and bags with their own weight';
comment on table goods_tolerance is 'Goods whose weight varies otherwise than the warehouse says';
comment on table weighing is 'What parcels weighed and should have weighed, append-only';
comment on table parcel_photo is 'Photos taken of parcels, append-only';
