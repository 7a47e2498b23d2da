-- What a department may spend in a month or quarter and category, what is promised of it and what is gone. Each row keeps
-- its own balance under a check, so that no number of orders at once can pass it; every change is an entry that stays.
create sequence budget_id increment by 1000;
create sequence budget_entry_id increment by 1000;

create table period_budget (
    id            bigint        not null,
    department_id bigint        not null,
    period        text          not null,
    starts_on     date          not null,
    ends_on       date          not null,
    category      text          not null default '',
    amount        numeric(18,2) not null,
    committed     numeric(18,2) not null default 0,
    spent         numeric(18,2) not null default 0,
    ceiling       numeric(18,2) not null,
    created_at    timestamptz   not null,
    created_by    text          not null,
    constraint pk_period_budget primary key (id),
    constraint uq_period_budget unique (department_id, starts_on, period, category),
    constraint ck_period_budget_period check (period in ('month', 'quarter')),
    constraint ck_period_budget_days check (starts_on < ends_on),
    constraint ck_period_budget_amount check (amount >= 0 and committed >= 0 and spent >= 0),
    constraint ck_period_budget_ceiling check (committed + spent <= ceiling and amount <= ceiling)
) with (fillfactor = 70);
create index ix_period_budget_starts on period_budget (starts_on, id);

-- Entries are only ever added: the balance of a budget is their sum.
create table budget_entry (
    budget_id     bigint        not null,
    id            bigint        not null,
    kind          text          not null,
    document_kind text          not null,
    document_id   bigint        not null,
    number        text          not null,
    amount        numeric(18,2) not null default 0,
    committed     numeric(18,2) not null default 0,
    spent         numeric(18,2) not null default 0,
    at            timestamptz   not null,
    by            text          not null,
    constraint pk_budget_entry primary key (budget_id, id),
    constraint ck_budget_entry_kind check (kind in ('opened', 'adjusted', 'committed', 'released', 'consumed')),
    constraint ck_budget_entry_moves check (amount <> 0 or committed <> 0 or spent <> 0 or kind = 'opened')
);

-- What a document still holds of each budget.
create table commitment (
    document_kind text          not null,
    document_id   bigint        not null,
    budget_id     bigint        not null,
    amount        numeric(18,2) not null,
    constraint pk_commitment primary key (document_kind, document_id, budget_id),
    constraint fk_commitment_budget foreign key (budget_id) references period_budget (id),
    constraint ck_commitment_amount check (amount >= 0)
);
create index ix_commitment_budget on commitment (budget_id) where amount > 0;

-- How far beyond a budget an order is still let through, with the CFO's decision; 2000 are 20 %.
create table severe_limit (
    id           smallint not null default 1,
    basis_points int      not null,
    constraint pk_severe_limit primary key (id),
    constraint ck_severe_limit_single check (id = 1),
    constraint ck_severe_limit check (basis_points between 0 and 100000)
);
insert into severe_limit (basis_points) values (2000);
