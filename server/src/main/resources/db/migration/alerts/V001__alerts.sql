-- Early warning: what people want to be told of, which subjects wait for which moment, and what was told. A subject that
-- waits is one row with its moment in an index; nothing else is ever looked through.
create sequence rule_id increment by 1000;
create sequence alert_id increment by 1000;
create sequence trial_id increment by 1000;

create table rule (
    id           bigint      not null,
    code         text        not null,
    kind         text        not null,
    active       boolean     not null default false,
    version      int,
    muted_until  timestamptz,
    muted_reason text        not null default '',
    muted_by     text        not null default '',
    revision     int         not null default 1,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint pk_rule primary key (id),
    constraint uq_rule_code unique (code),
    constraint ck_rule_kind check (kind in ('purchase-order', 'sales-order', 'stock', 'customer', 'supplier', 'parcel', 'day')),
    constraint ck_rule_active check (not active or version is not null),
    constraint ck_rule_muted check ((muted_until is null) = (muted_reason = ''))
);

-- What a rule says, version by version; the one being written is the draft, the others never change.
create table rule_version (
    rule_id      bigint      not null,
    version      int         not null,
    state        text        not null,
    content      jsonb       not null,
    sentence_zh  text        not null default '',
    sentence_en  text        not null default '',
    saved_at     timestamptz not null,
    saved_by     text        not null,
    published_at timestamptz,
    published_by text,
    constraint pk_rule_version primary key (rule_id, version),
    constraint fk_rule_version_rule foreign key (rule_id) references rule (id),
    constraint ck_rule_version_state check (state in ('draft', 'published')),
    constraint ck_rule_version_published check ((state = 'published') = (published_at is not null))
);
create unique index uq_rule_version_draft on rule_version (rule_id) where state = 'draft';

-- Subjects of which something changed, written in the transaction that changed it. Only ever added and taken, so that no
-- change is lost to a reading that began before it.
create table changed (
    id      bigint generated always as identity,
    kind    text not null,
    subject text not null,
    constraint pk_changed primary key (id)
);

-- How far the subjects of a kind have been walked over, and when the walk goes on.
create table walk (
    kind    text        not null,
    at      timestamptz not null,
    subject text        not null,
    next_at timestamptz not null,
    constraint pk_walk primary key (kind)
);

create table waiting (
    rule_id bigint      not null,
    subject text        not null,
    due_at  timestamptz not null,
    constraint pk_waiting primary key (rule_id, subject)
) with (fillfactor = 90);
create index ix_waiting_due on waiting (due_at);

create table mute (
    rule_id bigint      not null,
    subject text        not null,
    until   timestamptz not null,
    reason  text        not null,
    by_whom text        not null,
    at      timestamptz not null,
    constraint pk_mute primary key (rule_id, subject),
    constraint fk_mute_rule foreign key (rule_id) references rule (id),
    constraint ck_mute_reason check (reason <> ''),
    constraint ck_mute_until check (until > at)
);

-- live: the reason still holds. A person may have solved it before; then nobody is told again until the reason has gone.
create table alert (
    id            bigint        not null,
    rule_id       bigint        not null,
    version       int           not null,
    kind          text          not null,
    subject       text          not null,
    severity      text          not null,
    state         text          not null,
    live          boolean       not null,
    number        text          not null,
    name          text          not null,
    path          text          not null,
    owner_kind    text          not null,
    owner_value   text          not null,
    department_id bigint,
    assignee      text          not null default '',
    partner_kind  text          not null default '',
    partner_id    bigint,
    partner_name  text          not null default '',
    facts         jsonb         not null,
    due_at        timestamptz   not null,
    raised_at     timestamptz   not null,
    times         int           not null,
    check_at      timestamptz,
    escalate_at   timestamptz,
    level         int           not null default 0,
    muted_until   timestamptz,
    ended_at      timestamptz,
    ended_by      text          not null default '',
    solution      text          not null default '',
    cause         text          not null default '',
    cost          numeric(18,2),
    changed_what  text          not null default '',
    changed_by    text          not null default '',
    changed_at    timestamptz,
    revision      int           not null default 1,
    constraint pk_alert primary key (id),
    constraint fk_alert_rule foreign key (rule_id) references rule (id),
    constraint ck_alert_severity check (severity in ('info', 'warning', 'critical')),
    constraint ck_alert_state check (state in ('open', 'solved', 'settled')),
    constraint ck_alert_ended check ((state = 'open') = (ended_at is null)),
    constraint ck_alert_live check (live or state <> 'open'),
    constraint ck_alert_settled check (not live or state <> 'settled'),
    constraint ck_alert_check check (live = (check_at is not null)),
    constraint ck_alert_solved check (state <> 'solved' or (solution <> '' and cause <> '')),
    constraint ck_alert_cost check (cost >= 0),
    constraint ck_alert_times check (times >= 1)
) with (fillfactor = 80);
create unique index uq_alert_live on alert (rule_id, subject) where live;
create index ix_alert_subject on alert (rule_id, subject);
create index ix_alert_check on alert (check_at) where live;
create index ix_alert_escalate on alert (escalate_at) where escalate_at is not null;
create index ix_alert_raised on alert (raised_at, id);
create index ix_alert_due on alert (due_at, id);
create index ix_alert_open on alert (raised_at, id) where state = 'open';
create index ix_alert_ended on alert (ended_at, id) where ended_at is not null;

create table alert_step (
    id       bigint generated always as identity,
    alert_id bigint      not null,
    at       timestamptz not null,
    who      text        not null,
    act      text        not null,
    body     text        not null default '',
    constraint pk_alert_step primary key (id),
    constraint fk_alert_step foreign key (alert_id) references alert (id),
    constraint ck_alert_step_act check (act in ('raised', 'claimed', 'assigned', 'commented', 'muted', 'escalated', 'solved',
        'settled', 'reviewed'))
);
create index ix_alert_step on alert_step (alert_id, id);

create table trial (
    id          bigint      not null,
    kind        text        not null,
    content     jsonb       not null,
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    state       text        not null,
    done        bigint      not null default 0,
    fired       bigint      not null default 0,
    followed    bigint      not null default 0,
    claim       text,
    beat_at     timestamptz,
    created_by  text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    constraint pk_trial primary key (id),
    constraint ck_trial_state check (state in ('queued', 'running', 'done', 'failed')),
    constraint ck_trial_span check (until_at > from_at),
    constraint ck_trial_counts check (0 <= followed and followed <= fired and 0 <= done)
);
create index ix_trial_open on trial (id) where state in ('queued', 'running');

create table trial_hit (
    trial_id bigint      not null,
    seq      int         not null,
    at       timestamptz not null,
    number   text        not null,
    name     text        not null,
    path     text        not null,
    followed boolean     not null,
    constraint pk_trial_hit primary key (trial_id, seq),
    constraint fk_trial_hit foreign key (trial_id) references trial (id)
);
