-- What the reports read: facts of approvals as the projector found them, and sums of them by day and month. All of it can be
-- thrown away and made again from approval's and purchasing's facts.
create table band (
    code           text           not null,
    place          int            not null,
    name_zh        text           not null,
    name_en        text           not null,
    lower          numeric(19, 4) not null,
    target_minutes int            not null,
    constraint pk_band primary key (code),
    constraint uq_band_place unique (place),
    constraint uq_band_lower unique (lower),
    constraint ck_band_lower check (lower >= 0),
    constraint ck_band_target check (target_minutes > 0)
);
insert into band (code, place, name_zh, name_en, lower, target_minutes) values
    ('small', 1, '小额', 'Small', 0, 60),
    ('medium', 2, '中额', 'Medium', 5000, 120),
    ('large', 3, '大额', 'Large', 50000, 240);

-- How far the projector is: first it walks over all approvals by id, then it follows the acts.
create table progress (
    id         int         not null default 1,
    walking    boolean     not null default true,
    walked     bigint,
    written_in bigint      not null default 0,
    act        bigint      not null default 0,
    requests   bigint      not null default 0,
    updated_at timestamptz,
    constraint pk_progress primary key (id),
    constraint ck_progress_one check (id = 1)
);
insert into progress default values;

create table request (
    approval_id     bigint         not null,
    document_kind   text           not null,
    document_id     bigint         not null,
    number          text           not null,
    department      bigint         not null,
    submitter       bigint         not null,
    amount          numeric(19, 4) not null,
    band            text           not null,
    goods           text           not null,
    urgent          boolean        not null,
    over_budget     int            not null,
    supplier_id     bigint,
    supplier_name   text           not null,
    automatic       boolean        not null,
    state           text           not null,
    submitted_at    timestamptz    not null,
    ended_at        timestamptz,
    ended_on        date,
    seconds         bigint,
    working_seconds bigint,
    received_millis bigint,
    bucket          smallint,
    working_bucket  smallint,
    received_bucket smallint,
    levels          int            not null,
    escalations     int            not null,
    end_reason      text           not null,
    rules_version   int            not null,
    constraint pk_request primary key (approval_id),
    constraint ck_request_ended check ((state = 'waiting') = (ended_at is null)),
    constraint ck_request_day check ((ended_at is null) = (ended_on is null))
);
create index ix_request_ended on request (ended_on, department, band);
create index ix_request_list on request (ended_at, approval_id) where ended_at is not null;
create index ix_request_submitter on request (submitter, ended_on);
create index ix_request_department on request (department, ended_at, approval_id);
create index ix_request_reason on request (end_reason, ended_at, approval_id) where end_reason <> '';
create index ix_request_over on request (ended_at, approval_id) where over_budget > 0;
create index ix_request_urgent on request (ended_at, approval_id) where urgent;
create index ix_request_escalated on request (ended_at, approval_id) where escalations > 0;

create table level_step (
    step_id          bigint      not null,
    approval_id      bigint      not null,
    role             text        not null,
    person           bigint,
    submitter        bigint      not null,
    department       bigint      not null,
    band             text        not null,
    state            text        not null,
    activated_at     timestamptz not null,
    due_at           timestamptz,
    ended_at         timestamptz,
    ended_on         date,
    seconds          bigint,
    working_seconds  bigint,
    hand_over_millis bigint,
    bucket           smallint,
    working_bucket   smallint,
    hand_over_bucket smallint,
    late             boolean     not null,
    escalations      int         not null,
    constraint pk_level_step primary key (step_id),
    constraint ck_level_step_ended check ((state = 'active') = (ended_at is null)),
    constraint ck_level_step_day check ((ended_at is null) = (ended_on is null))
);
create index ix_level_step_approval on level_step (approval_id);
create index ix_level_step_ended on level_step (ended_on, department, band, role);
create index ix_level_step_person on level_step (person, ended_at, approval_id);
create index ix_level_step_submitter on level_step (submitter, ended_on);
create index ix_level_step_waiting on level_step (role, department) where ended_at is null;

-- Whose turn it is now.
create table waiting_seat (
    step_id     bigint not null,
    person      bigint not null,
    approval_id bigint not null,
    constraint pk_waiting_seat primary key (step_id, person)
);
create index ix_waiting_seat_approval on waiting_seat (approval_id);

-- Days and months whose sums are not what the facts say any more.
create table stale_day (
    on_day date not null,
    constraint pk_stale_day primary key (on_day)
);
create table open_month (
    month date not null,
    constraint pk_open_month primary key (month)
);

create table day_total (
    on_day          date   not null,
    department      bigint not null,
    band            text   not null,
    decided         bigint not null,
    rejected        bigint not null,
    returned        bigint not null,
    dropped         bigint not null,
    automatic       bigint not null,
    urgent          bigint not null,
    over_budget     bigint not null,
    escalated       bigint not null,
    seconds         bigint not null,
    working_seconds bigint not null,
    within          bigint not null,
    working_within  bigint not null,
    received        bigint not null,
    received_met    bigint not null,
    constraint pk_day_total primary key (on_day, department, band)
);

create table day_level (
    on_day          date   not null,
    department      bigint not null,
    band            text   not null,
    role            text   not null,
    person          bigint not null,
    steps           bigint not null,
    rejected        bigint not null,
    returned        bigint not null,
    late            bigint not null,
    escalations     bigint not null,
    seconds         bigint not null,
    working_seconds bigint not null,
    handed          bigint not null,
    handed_met      bigint not null,
    constraint pk_day_level primary key (on_day, department, band, role, person)
);

create table day_reason (
    on_day     date   not null,
    department bigint not null,
    band       text   not null,
    reason     text   not null,
    rejected   bigint not null,
    returned   bigint not null,
    constraint pk_day_reason primary key (on_day, department, band, reason)
);

-- How times are spread over a month that is over, in buckets each 5 % wider than the one before.
create table month_spread (
    measure    text     not null,
    month      date     not null,
    department bigint   not null,
    band       text     not null,
    role       text     not null,
    person     bigint   not null,
    bucket     smallint not null,
    n          bigint   not null,
    constraint pk_month_spread primary key (measure, month, department, band, role, person, bucket)
);
