-- When approvers had it, as whoever tells them noted it; it cannot be made again from approvals. `inbox_at`: it lay in an inbox or a
-- provider had taken it; `shown_at`: it stood on a page that was open; `opened_at`: somebody whose turn it was looked at it.
create table arrival (
    step_id   bigint not null,
    inbox_at  timestamptz,
    shown_at  timestamptz,
    opened_at timestamptz,
    constraint pk_arrival primary key (step_id),
    constraint ck_arrival_some check (num_nonnulls(inbox_at, shown_at, opened_at) > 0)
);

-- Approvals whose levels had ended by the time an arrival came to be known: they are read once more.
create table belated (
    approval_id bigint not null,
    constraint pk_belated primary key (approval_id)
);

alter table level_step
    add column opened_millis bigint,
    add column opened_bucket smallint;
drop index ix_level_step_ended;
create index ix_level_step_ended on level_step (ended_on, department, band, role)
    include (person, bucket, working_bucket, hand_over_bucket, opened_bucket) where ended_on is not null;

-- What was reckoned so far took a level's turn for its arrival; nobody knows any more when those arrived.
update progress set walking = true, walked = null, requests = 0;
