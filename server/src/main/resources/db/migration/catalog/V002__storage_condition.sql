-- In what conditions goods keep; zones of a warehouse offer one each, and goods stand only where theirs is offered.
alter table sku add column storage text not null default 'ambient';
alter table sku add constraint ck_sku_storage check (storage in ('ambient', 'cool', 'frozen', 'hazardous', 'locked'));
