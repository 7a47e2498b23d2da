-- Goods that are a partner's own until an order takes them (drop-shipping, K4): what the partner tells comes from here and goes
-- back here.
alter table location drop constraint ck_location_kind;
alter table location add constraint ck_location_kind check (kind in
    ('bin', 'supplier', 'customer', 'inspection', 'scrap', 'count-difference', 'opening', 'in-transit', 'assembly', 'partner'));
insert into location (id, kind, code) values (9, 'partner', 'PARTNER');
