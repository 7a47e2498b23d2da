-- What is owed longer than the term is overdue: nothing more goes on the account until it is paid. A term of 0 is none.
alter table credit_use add column charged_at timestamptz;
update credit_use u set charged_at =
    coalesce((select min(m.moved_at) from credit_movement m where m.order_id = u.order_id), now());
alter table credit_use alter column charged_at set not null;
create index ix_credit_use_account on credit_use (account_id, charged_at);

alter table credit_hold add column overdue_then numeric(18,2) not null default 0;
alter table credit_hold add constraint ck_credit_hold_overdue check (overdue_then >= 0);
