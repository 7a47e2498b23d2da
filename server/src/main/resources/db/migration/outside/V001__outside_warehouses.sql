-- Warehouses that partners run for us (I1, I12): what we want of them, what they report, and where both differ. Warehouses,
-- parcels and documents are other modules'; here are only their ids.
create sequence instruction_id increment by 1000;
create sequence difference_id increment by 1000;
create sequence snapshot_id increment by 1000;
create sequence refused_report_id increment by 1000;

create table outside_warehouse (
    warehouse_id   bigint      not null,
    partner_id     bigint      not null,
    key_name       text        not null,
    active         boolean     not null,
    answer_minutes int         not null,
    push_url       text        not null default '',
    sealed         text        not null default '',
    version        int         not null default 1,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    polled_at      timestamptz,
    reported_at    timestamptz,
    pushed_at      timestamptz,
    push_next_at   timestamptz not null,
    push_failures  int         not null default 0,
    push_answer    text        not null default '',
    constraint pk_outside_warehouse primary key (warehouse_id),
    constraint ck_outside_warehouse_minutes check (answer_minutes between 1 and 10080),
    constraint ck_outside_warehouse_key check (key_name <> ''),
    constraint ck_outside_warehouse_push check (push_failures >= 0 and (push_url = '' or sealed <> ''))
) with (fillfactor = 70);
create index ix_outside_warehouse_key on outside_warehouse (key_name);

create table instruction (
    id              bigint        not null,
    warehouse_id    bigint        not null,
    kind            text          not null,
    state           text          not null,
    document_kind   text          not null,
    document_id     bigint        not null,
    document_number text          not null,
    order_id        bigint,
    parcel_id       bigint,
    target_id       bigint,
    and_then        text,
    reason          text          not null default '',
    skus            text[]        not null default '{}',
    line_count      int           not null,
    pieces          numeric(18,3) not null,
    issued_at       timestamptz   not null,
    issued_by       text          not null,
    answer_by       timestamptz   not null,
    fetched_at      timestamptz,
    answered_at     timestamptz,
    answer          text          not null default '',
    partner_number  text          not null default '',
    too_late        boolean       not null default false,
    case_open       boolean       not null default false,
    ended_at        timestamptz,
    constraint pk_instruction primary key (id),
    constraint fk_instruction_warehouse foreign key (warehouse_id) references outside_warehouse (warehouse_id),
    constraint fk_instruction_target foreign key (target_id) references instruction (id),
    constraint ck_instruction_kind check (kind in ('outbound', 'inbound', 'stop', 'enquiry')),
    constraint ck_instruction_state check (state in ('waiting', 'accepted', 'picked', 'packed', 'done', 'refused', 'dropped')),
    constraint ck_instruction_steps check (state not in ('picked', 'packed') or kind = 'outbound'),
    constraint ck_instruction_outbound check ((kind = 'outbound') = (parcel_id is not null)),
    constraint ck_instruction_stop check ((kind = 'stop') = (target_id is not null) and (kind = 'stop') = (and_then is not null)),
    constraint ck_instruction_then check (and_then in ('cancel', 'review')),
    constraint ck_instruction_answered check (state in ('waiting', 'dropped') or answered_at is not null),
    constraint ck_instruction_ended check ((state in ('done', 'refused', 'dropped')) = (ended_at is not null)),
    constraint ck_instruction_late check (not too_late or kind in ('outbound', 'stop'))
) with (fillfactor = 80);
create unique index uq_instruction_open on instruction (document_id, document_kind, kind)
    where state in ('waiting', 'accepted', 'picked', 'packed');
create index ix_instruction_waiting on instruction (warehouse_id, id) where state = 'waiting';
create index ix_instruction_open on instruction (warehouse_id, kind, id) where state in ('accepted', 'picked', 'packed');
create index ix_instruction_issued on instruction (issued_at, id);
create index ix_instruction_document on instruction (document_id, document_kind);
create index ix_instruction_order on instruction (order_id) where order_id is not null;
create index ix_instruction_case_open on instruction (id) where case_open;

-- Every report has the partner's own number: with it, it has an effect once.
create table report (
    warehouse_id   bigint      not null,
    number         text        not null,
    instruction_id bigint,
    kind           text        not null,
    hash           bytea       not null,
    body           json        not null,
    happened_at    timestamptz not null,
    received_at    timestamptz not null,
    received_by    text        not null,
    constraint pk_report primary key (warehouse_id, number),
    constraint ck_report_number check (number <> '' and length(number) <= 60)
);
create index ix_report_instruction on report (instruction_id) where instruction_id is not null;

create table refused_report (
    id             bigint      not null,
    warehouse_id   bigint      not null,
    number         text        not null,
    instruction_id bigint,
    kind           text        not null,
    problem        text        not null,
    why_zh         text        not null,
    why_en         text        not null,
    received_at    timestamptz not null,
    constraint pk_refused_report primary key (id),
    constraint uq_refused_report unique (warehouse_id, number, problem)
);
create index ix_refused_report_instruction on refused_report (instruction_id) where instruction_id is not null;

create table box (
    instruction_id bigint        not null,
    seq            int           not null,
    carrier        text          not null,
    waybill        text          not null,
    grams          numeric(12,1),
    constraint pk_box primary key (instruction_id, seq),
    constraint uq_box_waybill unique (waybill, carrier),
    constraint fk_box_instruction foreign key (instruction_id) references instruction (id),
    constraint ck_box_grams check (grams > 0)
);

create table snapshot (
    id           bigint      not null,
    warehouse_id bigint      not null,
    number       text        not null,
    whole        boolean     not null,
    taken_at     timestamptz not null,
    received_at  timestamptz not null,
    line_count   int         not null,
    differing    int         not null,
    constraint pk_snapshot primary key (id),
    constraint fk_snapshot_report foreign key (warehouse_id, number) references report (warehouse_id, number)
);
create index ix_snapshot_taken on snapshot (warehouse_id, taken_at desc, id desc);

create table snapshot_line (
    snapshot_id bigint        not null,
    sku         text          not null,
    lot         text          not null default '',
    quantity    numeric(18,3) not null,
    booked      numeric(18,3) not null,
    constraint pk_snapshot_line primary key (snapshot_id, sku, lot),
    constraint fk_snapshot_line_snapshot foreign key (snapshot_id) references snapshot (id),
    constraint ck_snapshot_line_quantity check (quantity >= 0)
);

create table difference (
    id             bigint        not null,
    warehouse_id   bigint        not null,
    kind           text          not null,
    state          text          not null,
    sku            text          not null,
    lot            text          not null default '',
    uom            text          not null,
    announced      numeric(18,3) not null,
    reported       numeric(18,3) not null,
    instruction_id bigint,
    document_number text         not null default '',
    report_number  text          not null,
    opened_at      timestamptz   not null,
    seen_at        timestamptz   not null,
    count_id       bigint,
    note           text          not null default '',
    ended_at       timestamptz,
    ended_by       text,
    constraint pk_difference primary key (id),
    constraint ck_difference_kind check (kind in ('received', 'dispatched', 'snapshot')),
    constraint ck_difference_state check (state in ('open', 'adjusting', 'explained', 'adjusted', 'gone')),
    constraint ck_difference_differs check (announced <> reported),
    constraint ck_difference_ended check ((state in ('explained', 'adjusted', 'gone')) = (ended_at is not null and ended_by is not null)),
    constraint ck_difference_explained check (state <> 'explained' or note <> ''),
    constraint ck_difference_adjusting check (state <> 'adjusting' or count_id is not null)
) with (fillfactor = 80);
create unique index uq_difference_snapshot on difference (warehouse_id, sku, lot)
    where kind = 'snapshot' and state in ('open', 'adjusting');
create unique index uq_difference_document on difference (instruction_id, report_number, kind, sku, lot)
    where instruction_id is not null;
create index ix_difference_opened on difference (opened_at, id);
create index ix_difference_open on difference (warehouse_id, opened_at, id) where state in ('open', 'adjusting');
