-- Partners propose links themselves: whether it was the partner, so that who decides sees whose wish it is.
alter table goods_link add column by_partner boolean not null default false;
create index ix_goods_link_waiting on goods_link (warehouse_id, id) where by_partner and state = 'proposed';
