-- When goods that a back order waited for were there, so that the thread of the purchase that brought them names it.
create table back_order_wake (
    order_id bigint      not null,
    sku      text        not null,
    at       timestamptz not null,
    constraint pk_back_order_wake primary key (order_id, sku, at),
    constraint fk_back_order_wake_order foreign key (order_id) references sales_order (id)
);
comment on table back_order_wake is 'When goods that a back order waited for were there (欠单放行); append-only';
create index ix_back_order_wake_sku on back_order_wake (sku, at);
