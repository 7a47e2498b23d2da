-- Which orders a statement changed, so that whoever counts orders follows them and misses none: a row a statement, written in
-- the statement's own transaction; what is below the oldest transaction still running is complete, and no clock is needed.
create table order_touch (
    written_in bigint   not null default pg_current_xact_id()::text::bigint,
    id         bigint   generated always as identity,
    touched    bigint[] not null,
    constraint pk_order_touch primary key (written_in, id)
);

create function order_state_touched() returns trigger language plpgsql as $$
begin
    insert into sales.order_touch (touched) select array_agg(order_id) from touched having count(*) > 0;
    return null;
end $$;
create function sales_order_touched() returns trigger language plpgsql as $$
begin
    insert into sales.order_touch (touched) select array_agg(id) from touched having count(*) > 0;
    return null;
end $$;
create trigger order_state_came after insert on order_state
    referencing new table as touched for each statement execute function order_state_touched();
create trigger order_state_moved after update on order_state
    referencing new table as touched for each statement execute function order_state_touched();
create trigger sales_order_changed after update on sales_order
    referencing new table as touched for each statement execute function sales_order_touched();
