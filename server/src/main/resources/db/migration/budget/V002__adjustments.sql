-- Asked-for changes of budgets; each is decided on by approval before the budget changes.
create sequence adjustment_id increment by 1000;

create table adjustment (
    id         bigint        not null,
    number     text          not null,
    budget_id  bigint        not null,
    change     numeric(18,2) not null,
    reason     text          not null,
    state      text          not null,
    answer     text          not null default '',
    created_at timestamptz   not null,
    created_by text          not null,
    ended_at   timestamptz,
    constraint pk_adjustment primary key (id),
    constraint uq_adjustment_number unique (number),
    constraint fk_adjustment_budget foreign key (budget_id) references period_budget (id),
    constraint ck_adjustment_change check (change <> 0),
    constraint ck_adjustment_state check (state in ('waiting', 'approved', 'rejected', 'returned', 'withdrawn')),
    constraint ck_adjustment_ended check ((state = 'waiting') = (ended_at is null))
);
create index ix_adjustment_created on adjustment (created_at, id);
create index ix_adjustment_budget on adjustment (budget_id, id);
