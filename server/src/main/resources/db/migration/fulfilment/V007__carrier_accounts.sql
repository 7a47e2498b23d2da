-- Accounts at carriers that give waybill numbers, and which parcels want one. One request for each parcel: none gets two.
create table carrier_account (
    carrier        text        not null,
    interface      text        not null,
    url            text        not null,
    partner        text        not null,
    sealed         text        not null,
    sender_name    text        not null,
    sender_phone   text        not null,
    sender_address text        not null,
    active         boolean     not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    constraint pk_carrier_account primary key (carrier),
    constraint ck_carrier_account_interface check (interface in ('sf', 'cainiao', 'kuaidi100', 'kdniao'))
);

create table waybill_request (
    parcel_id       bigint      not null,
    carrier         text        not null,
    state           text        not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_answer     text        not null default '',
    waybill         text,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    constraint pk_waybill_request primary key (parcel_id),
    constraint fk_waybill_request_parcel foreign key (parcel_id) references parcel (id),
    constraint ck_waybill_request_state check (state in ('waiting', 'given', 'failed', 'dropped')),
    constraint ck_waybill_request_ended check ((state = 'waiting') = (ended_at is null)),
    constraint ck_waybill_request_given check ((state = 'given') = (waybill is not null))
);
create index ix_waybill_request_due on waybill_request (next_attempt_at, parcel_id) where state = 'waiting';
create index ix_waybill_request_failed on waybill_request (parcel_id) where state = 'failed';
create unique index uq_waybill_request_number on waybill_request (carrier, waybill) where waybill is not null;
