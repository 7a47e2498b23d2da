-- A wave may take only parcels whose goods all lie in one zone of its warehouse.
alter table wave_rule add column zone_id bigint;
alter table wave add column zone_id bigint;
