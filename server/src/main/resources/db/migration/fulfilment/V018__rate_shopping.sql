-- By what a warehouse chooses who takes a parcel, and how many days that may take.
alter table floor_setting add column carrier_by text not null default 'rule';
alter table floor_setting add column within_days int;
alter table floor_setting add constraint ck_floor_setting_carrier check (carrier_by in ('rule', 'cheapest', 'fastest'));
alter table floor_setting add constraint ck_floor_setting_days check (within_days between 0 and 60);
