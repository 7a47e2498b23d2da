-- What every order line writes, with fewer and narrower indexes (ADR 13).
--
-- A reservation keeps the unit it was made in, so that reading it needs no balance. The one that holds, or was consumed, is
-- unique for its line; one that was taken back makes room by ended_as. No index mentions the state: consuming a reservation
-- then touches no index, and finds room for its new version on the same page.
alter table reservation add column uom text;
update reservation r set uom = s.uom from stock s
where s.sku = r.sku and s.warehouse_id = r.warehouse_id and s.lot = r.lot;
alter table reservation alter column uom set not null;
alter table reservation add column ended_as bigint not null default 0;
drop index uq_reservation_open;
drop index ix_reservation_ended;
drop index ix_reservation_deadline;
update reservation set ended_as = id where state in ('released', 'expired');
update reservation set expires_at = null where state <> 'open';
create unique index uq_reservation_line
    on reservation (document_id, document_kind, line_no, warehouse_id, sku, lot, ended_as);
create index ix_reservation_deadline on reservation (expires_at, id) where expires_at is not null;
alter table reservation add constraint ck_reservation_ended_as check (
    case state when 'open' then ended_as = 0 when 'consumed' then ended_as = 0 else ended_as = id end);
alter table reservation add constraint ck_reservation_expires check (state = 'open' or expires_at is null);
alter table reservation set (fillfactor = 45);

-- Movements are only added, so that their times follow their places on the disk: block ranges find a span of time, and the
-- newest come first by number.
drop index ix_stock_entry_at;
create index ix_stock_entry_at on stock_entry using brin (at) with (pages_per_range = 32);
