-- Requisitions are decided on before anything is bought for them. What was with the buyers already stays with them.
alter table requisition drop constraint ck_requisition_state;
update requisition set state = 'approved' where state = 'open';
alter table requisition
    add constraint ck_requisition_state check (state in ('draft', 'awaiting-approval', 'returned', 'rejected', 'approved',
                                                         'ordered', 'refused', 'cancelled')),
    -- What it would cost without tax, in the company's currency; 0 while no price is known.
    add column amount numeric(18,2) not null default 0,
    add constraint ck_requisition_amount check (amount >= 0);

-- What one of the base unit would cost without tax, in the company's currency; guessed by who asks, or paid before.
alter table requisition_line
    add column price   numeric(18,6),
    add column guessed boolean not null default false,
    add constraint ck_requisition_line_price check (price > 0),
    add constraint ck_requisition_line_guessed check (not guessed or price is not null);
