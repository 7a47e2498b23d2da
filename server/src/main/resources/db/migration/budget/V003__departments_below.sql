-- A budget covers its department and all below it. Entries and commitments say whose document it was; what departments
-- below take of a budget is kept beside the whole. Until now only documents of the own department met a budget.
alter table budget_entry add column department_id bigint;
update budget_entry set department_id = (select b.department_id from period_budget b where b.id = budget_id);
alter table budget_entry alter column department_id set not null;

alter table commitment add column department_id bigint;
update commitment set department_id = (select b.department_id from period_budget b where b.id = budget_id);
alter table commitment alter column department_id set not null;

create table part_below (
    budget_id     bigint        not null,
    department_id bigint        not null,
    committed     numeric(18,2) not null default 0,
    spent         numeric(18,2) not null default 0,
    constraint pk_part_below primary key (budget_id, department_id),
    constraint fk_part_below_budget foreign key (budget_id) references period_budget (id),
    constraint ck_part_below_amount check (committed >= 0 and spent >= 0)
) with (fillfactor = 70);
