-- How much of each line has come. A row of its own, so that a change of the line leaves it alone; what was allowed when goods
-- last came stands beside it, so that never more is taken in than was ordered and tolerated, whoever takes in at once.
create table received_line (
    order_id  bigint         not null,
    line_no   int            not null,
    ordered   numeric(18, 3) not null,
    tolerance numeric(5, 2)  not null,
    received  numeric(18, 3) not null,
    constraint pk_received_line primary key (order_id, line_no),
    constraint fk_received_line_order foreign key (order_id) references purchase_order (id),
    constraint ck_received_line_tolerance check (tolerance between 0 and 100),
    constraint ck_received_line check (0 <= received and received <= ordered * (100 + tolerance) / 100)
);
insert into received_line (order_id, line_no, ordered, tolerance, received)
select l.order_id, l.line_no, l.base_quantity, 0, l.base_quantity
from purchase_order_line l join purchase_order o on o.id = l.order_id
where o.state = 'received';

-- Where the goods are wanted; without one, any warehouse takes them in.
alter table purchase_order add column warehouse_id bigint;
alter table purchase_order add column due_on date generated always as (coalesce(confirmed_on, wanted_on, date '9999-12-31')) stored;
create index ix_purchase_order_expected on purchase_order (due_on, id) where state in ('released', 'partly-received');

-- By how much more than ordered may come, in percent.
alter table purchasing_setting add column over_receipt numeric(5, 2) not null default 0;
alter table purchasing_setting add constraint ck_purchasing_setting_over check (over_receipt between 0 and 100);
