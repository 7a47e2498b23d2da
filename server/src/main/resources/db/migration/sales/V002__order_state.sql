-- Where an order stands changes a dozen times in its life, its content hardly ever: a narrow row of its own spares the
-- wide one and its indexes being written anew with every node (ADR 8).

create table order_state (
    order_id    bigint      not null,
    accepted_at timestamptz not null,
    status      text        not null,
    node        text        not null,
    due_at      timestamptz not null,
    constraint pk_order_state primary key (order_id),
    constraint fk_order_state foreign key (order_id) references sales_order (id)
) with (fillfactor = 70);
comment on table order_state is 'where each order stands (订单状态); one row per order';
comment on column order_state.accepted_at is 'as at the order, so that the newest of a status come from one index';

insert into order_state (order_id, accepted_at, status, node, due_at)
select id, accepted_at, status, node, due_at from sales_order;

create index ix_order_state_status on order_state (status, accepted_at, order_id);

drop index ix_sales_order_status;
alter table sales_order drop column status, drop column node, drop column due_at;
