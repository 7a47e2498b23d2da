-- Orders in the order in which their last goods came: how long suppliers take is told as it happens.
create index ix_purchase_order_arrived on purchase_order (arrived_at, id) where arrived_at is not null;
