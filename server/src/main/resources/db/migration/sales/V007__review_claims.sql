-- A clerk takes the next order to review into his hands for a while, so that no two look at the same one; he has one at a
-- time.
create table review_claim (
    order_id   bigint      not null,
    claimed_by text        not null,
    claimed_at timestamptz not null,
    until      timestamptz not null,
    constraint pk_review_claim primary key (order_id),
    constraint uq_review_claim_person unique (claimed_by),
    constraint fk_review_claim foreign key (order_id) references sales_order (id),
    constraint ck_review_claim_until check (until > claimed_at)
);
-- The queue of the review desk, the soonest due first.
create index ix_order_state_review on order_state (due_at, order_id) where status = 'in-review';
