-- Who must decide on which document, who decided, until when. What waits is a range of an index, never a search.
create sequence approval_id increment by 1000;
create sequence step_id increment by 1000;
create sequence act_id increment by 1000;
create sequence attempt_id increment by 1000;

create table setting (
    id                smallint       not null default 1,
    ordinary_minutes  int            not null,
    urgent_minutes    int            not null,
    auto_pass         boolean        not null,
    auto_pass_below   numeric(19, 4) not null,
    escalate_ordinary boolean        not null,
    revision          int            not null default 1,
    constraint pk_setting primary key (id),
    constraint ck_setting_single check (id = 1),
    constraint ck_setting_minutes check (ordinary_minutes > 0 and urgent_minutes > 0),
    constraint ck_setting_auto check (auto_pass_below >= 0)
);
insert into setting (ordinary_minutes, urgent_minutes, auto_pass, auto_pass_below, escalate_ordinary)
values (40, 60, false, 5000, false);

create table step_role (
    code             text    not null,
    place            int     not null,
    name_zh          text    not null,
    name_en          text    not null,
    kind             text    not null,
    holders          text    not null,
    per_department   boolean not null,
    opinion_required boolean not null,
    all_of           boolean not null,
    minutes          int,
    constraint pk_step_role primary key (code),
    constraint uq_step_role_place unique (place) deferrable initially deferred,
    constraint ck_step_role_kind check (kind in ('decide', 'opinion')),
    constraint ck_step_role_minutes check (minutes > 0)
);
insert into step_role (code, place, name_zh, name_en, kind, holders, per_department, opinion_required, all_of) values
    ('department-head', 1, '部门主管', 'Department head', 'decide', 'department-head', true, false, false),
    ('operations', 2, '运营评估', 'Operations assessment', 'opinion', 'operations', false, false, false),
    ('customs-compliance', 3, '海关合规审核', 'Customs compliance', 'opinion', 'customs', false, false, false),
    ('finance-head', 4, '财务主管', 'Head of finance', 'decide', 'finance-head', false, false, false),
    ('cfo', 5, '财务总监', 'CFO', 'decide', 'cfo', false, false, false),
    ('general-manager', 6, '总经理', 'General manager', 'decide', 'general-manager', false, true, false);

create table end_reason (
    code    text    not null,
    place   int     not null,
    text_zh text    not null,
    text_en text    not null,
    active  boolean not null default true,
    constraint pk_end_reason primary key (code)
);
insert into end_reason (code, place, text_zh, text_en) values
    ('qualification', 1, '供应商资质未审核', 'Supplier not qualified'),
    ('over-budget', 2, '金额超预算', 'Amount over budget'),
    ('price', 3, '价格偏高', 'Price too high'),
    ('quantity', 4, '数量不合理', 'Quantity not reasonable'),
    ('delivery', 5, '交期不满足', 'Delivery date not met'),
    ('duplicate', 6, '重复采购', 'Bought already'),
    ('papers', 7, '资料不全', 'Papers incomplete'),
    ('other', 99, '其他', 'Other');

create table approval (
    id               bigint         not null,
    document_kind    text           not null,
    document_id      bigint         not null,
    document_version int            not null,
    number           text           not null,
    title            text           not null,
    path             text           not null,
    submitter        bigint         not null,
    department       bigint         not null,
    amount           numeric(19, 4) not null,
    currency         text           not null,
    urgent           boolean        not null,
    facts            jsonb          not null,
    rules            text           not null,
    rules_version    int            not null,
    outcome          text           not null,
    asked            text           not null,
    state            text           not null,
    submitted_at     timestamptz    not null,
    ended_at         timestamptz,
    ended_by         bigint,
    end_reason       text           not null default '',
    end_text         text           not null default '',
    constraint pk_approval primary key (id),
    constraint ck_approval_amount check (amount > 0),
    constraint ck_approval_outcome check (outcome in ('route', 'auto')),
    constraint ck_approval_state
        check (state in ('waiting', 'approved', 'rejected', 'returned', 'withdrawn', 'cancelled')),
    constraint ck_approval_ended check ((state = 'waiting') = (ended_at is null))
) with (fillfactor = 90);
create unique index uq_approval_waiting on approval (document_kind, document_id) where state = 'waiting';
create index ix_approval_document on approval (document_kind, document_id, id);
create index ix_approval_department on approval (department, document_kind, id);
create index ix_approval_submitter on approval (submitter, submitted_at, id);
create index ix_approval_submitted on approval (submitted_at, id);

create table step (
    id               bigint      not null,
    approval_id      bigint      not null,
    place            int         not null,
    role             text        not null,
    kind             text        not null,
    all_of           boolean     not null,
    opinion_required boolean     not null,
    minutes          int         not null,
    reasons          jsonb       not null,
    added_by         bigint,
    state            text        not null,
    activated_at     timestamptz,
    due_at           timestamptz,
    next_at          timestamptz,
    next_act         text,
    escalations      int         not null default 0,
    overdue_at_top   boolean     not null default false,
    ended_at         timestamptz,
    constraint pk_step primary key (id),
    constraint fk_step_approval foreign key (approval_id) references approval (id),
    constraint uq_step_place unique (approval_id, place) deferrable initially deferred,
    constraint ck_step_kind check (kind in ('decide', 'opinion')),
    constraint ck_step_state
        check (state in ('pending', 'active', 'approved', 'rejected', 'returned', 'dropped', 'removed')),
    constraint ck_step_next check (next_at is null or state = 'active'),
    constraint ck_step_next_act check ((next_at is null) = (next_act is null)),
    constraint ck_step_due check (state <> 'active' or due_at is not null)
) with (fillfactor = 80);
create index ix_step_next on step (next_at, id) where next_at is not null;

create table assignee (
    approval_id bigint      not null,
    step_id     bigint      not null,
    seat        bigint      not null,
    person      bigint      not null,
    state       text        not null,
    origin      text        not null,
    due_at      timestamptz,
    constraint pk_assignee primary key (step_id, seat, person),
    constraint fk_assignee_step foreign key (step_id) references step (id),
    constraint ck_assignee_state check (state in ('planned', 'open', 'decided', 'released')),
    constraint ck_assignee_origin check (origin in ('route', 'reassigned', 'escalated', 'added')),
    constraint ck_assignee_due check (state <> 'open' or due_at is not null)
) with (fillfactor = 80);
create index ix_assignee_open on assignee (person, due_at, approval_id) where state = 'open';
create index ix_assignee_approval on assignee (approval_id);

-- What people and the system did, never changed.
create table act (
    id           bigint      not null,
    approval_id  bigint      not null,
    step_id      bigint,
    at           timestamptz not null,
    act          text        not null,
    person       bigint,
    username     text        not null,
    on_behalf_of bigint,
    targets      jsonb       not null default '[]',
    reason       text        not null default '',
    opinion      text        not null default '',
    files        jsonb       not null default '[]',
    seconds      int,
    address      text        not null,
    device       text        not null,
    constraint pk_act primary key (id),
    constraint fk_act_approval foreign key (approval_id) references approval (id)
);
create index ix_act_approval on act (approval_id, id);
create index ix_act_at on act (at, id);

-- What somebody tried and was not allowed to; kept for compliance.
create table refused_attempt (
    id           bigint         not null,
    approval_id  bigint         not null,
    step_id      bigint,
    at           timestamptz    not null,
    act          text           not null,
    person       bigint,
    username     text           not null,
    on_behalf_of bigint,
    refusal      text           not null,
    amount       numeric(19, 4) not null,
    currency     text           not null,
    address      text           not null,
    device       text           not null,
    constraint pk_refused_attempt primary key (id)
);
create index ix_refused_attempt_at on refused_attempt (at, id);
create index ix_refused_attempt_approval on refused_attempt (approval_id);

create table consultation (
    approval_id bigint      not null,
    person      bigint      not null,
    asked_by    bigint      not null,
    asked_at    timestamptz not null,
    question    text        not null,
    answered_at timestamptz,
    constraint pk_consultation primary key (approval_id, person, asked_at),
    constraint fk_consultation_approval foreign key (approval_id) references approval (id)
);
create index ix_consultation_open on consultation (person, asked_at) where answered_at is null;

create table copied (
    approval_id bigint      not null,
    person      bigint      not null,
    at          timestamptz not null,
    constraint pk_copied primary key (approval_id, person),
    constraint fk_copied_approval foreign key (approval_id) references approval (id)
);
create index ix_copied_person on copied (person, at);
