-- A row of touches names two thousand purchase orders at most, however many the statement changed: whoever follows holds a page at a time.
create function touch_orders(ids bigint[]) returns void language sql as $$
    insert into purchasing.order_touch (touched)
    select array_agg(id order by ordinality) from unnest(ids) with ordinality as one (id, ordinality)
    group by (ordinality - 1) / 2000 order by (ordinality - 1) / 2000
$$;

create or replace function purchase_order_touched() returns trigger language plpgsql as $$
declare
    ids constant bigint[] := (select array_agg(id) from touched);
begin
    if cardinality(ids) <= 2000 then
        insert into purchasing.order_touch (touched) values (ids);
    else
        perform purchasing.touch_orders(ids);
    end if;
    return null;
end $$;

insert into order_touch (written_in, touched)
select t.written_in, array_agg(one.id order by one.ordinality)
from order_touch t, unnest(t.touched) with ordinality as one (id, ordinality)
where cardinality(t.touched) > 2000
group by t.written_in, t.id, (one.ordinality - 1) / 2000;
delete from order_touch where cardinality(touched) > 2000;
alter table order_touch add constraint ck_order_touch_pieces check (cardinality(touched) between 1 and 2000);
