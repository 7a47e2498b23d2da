-- Pieces with serial numbers are judged when they come back, go from warehouse to warehouse and are counted by number.
alter table serial drop constraint ck_serial_state;
alter table serial add constraint ck_serial_state
    check (state in ('here', 'packed', 'shipped', 'returned', 'in-transit', 'written-off'));

alter table serial_event drop constraint ck_serial_event_act;
alter table serial_event add constraint ck_serial_event_act check (act in ('received', 'registered', 'taken-back', 'packed',
    'unpacked', 'shipped', 'returned', 'restocked', 'written-off', 'to-supplier', 'to-customer', 'exchanged', 'sent', 'arrived',
    'counted', 'missing', 'found'));
