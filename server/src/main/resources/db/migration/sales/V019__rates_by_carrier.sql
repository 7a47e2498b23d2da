-- What each carrier quotes: a province may have a rate of every carrier, and one of whoever carries it.
alter table freight_rate add column carrier text not null default '';
alter table freight_rate drop constraint pk_freight_rate;
alter table freight_rate add constraint pk_freight_rate primary key (warehouse_id, province, carrier);
