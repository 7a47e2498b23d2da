-- Which purchase orders a statement changed, for whoever counts them; as with sales orders, no clock is needed.
create table order_touch (
    written_in bigint   not null default pg_current_xact_id()::text::bigint,
    id         bigint   generated always as identity,
    touched    bigint[] not null,
    constraint pk_order_touch primary key (written_in, id)
);

create function purchase_order_touched() returns trigger language plpgsql as $$
begin
    insert into purchasing.order_touch (touched) select array_agg(id) from touched having count(*) > 0;
    return null;
end $$;
create trigger purchase_order_came after insert on purchase_order
    referencing new table as touched for each statement execute function purchase_order_touched();
create trigger purchase_order_changed after update on purchase_order
    referencing new table as touched for each statement execute function purchase_order_touched();
