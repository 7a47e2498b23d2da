-- The exceptions desk: handling steps are edited and ticked off, the hand-over to who answers for the exception has a clock, and
-- at the end stands what it cost and why it came about.
alter table exception_case add column handover_due_at timestamptz;
alter table exception_case add column handover_ring_at timestamptz;
alter table exception_case add column handed_over_at timestamptz;
alter table exception_case add column handed_over_by text;
alter table exception_case add column escalations smallint not null default 0;
alter table exception_case add column cause_code text;
alter table exception_case add column cost numeric(18, 2);
alter table exception_case add constraint ck_exception_case_handover check ((handed_over_at is null) = (handed_over_by is null));
alter table exception_case add constraint ck_exception_case_cost check (cost >= 0);
alter table exception_case add constraint ck_exception_case_cause check (
    cause_code in ('customer', 'supplier', 'warehouse', 'shop', 'carrier', 'system', 'other'));
create index ix_exception_case_ring on exception_case (handover_ring_at, id)
    where state = 'open' and handed_over_at is null and handover_ring_at is not null;
comment on column exception_case.handover_due_at is 'until when who found it must have handed it over; absent where it is his own';
comment on column exception_case.handover_ring_at is 'when the clock of the hand-over rings next; absent once nobody is left to tell';
comment on column exception_case.cost is 'what it cost, in the currency of the company';
update exception_case set cause_code = case cause
    when '客户' then 'customer' when 'Customer' then 'customer' when '供应商' then 'supplier' when 'Supplier' then 'supplier'
    when '仓库' then 'warehouse' when 'Warehouse' then 'warehouse' when '承运商' then 'carrier' when 'Carrier' then 'carrier'
    when '系统' then 'system' when 'System' then 'system' when '店铺资料' then 'shop' else 'other' end
    where state = 'resolved' and cause is not null and cause <> '';

create table exception_type (
    code             text        not null,
    title_zh         text        not null,
    title_en         text        not null,
    owner_department text        not null,
    limit_minutes    int         not null,
    steps            jsonb       not null,
    revision         int         not null,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    constraint pk_exception_type primary key (code),
    constraint ck_exception_type_limit check (limit_minutes between 1 and 43200)
);

create table exception_step (
    exception_id bigint      not null,
    step         text        not null,
    done_at      timestamptz not null,
    done_by      text        not null,
    constraint pk_exception_step primary key (exception_id, step),
    constraint fk_exception_step foreign key (exception_id) references exception_case (id)
);
