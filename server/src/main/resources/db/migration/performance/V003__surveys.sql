-- Anonymous questionnaires. Who was asked and has answered stands in one table, what was answered in another: they share no key but the
-- survey and its department, answers bear no time finer than a month and ids drawn at random, and when a survey closes its answers
-- are written anew in the order of those, so that neither place nor transaction tells them apart.
create sequence survey_id increment by 1000;
create table survey (
    id         bigint      not null,
    name       text        not null,
    audience   text        not null,
    rhythm     text        not null,
    questions  jsonb       not null,
    opens_on   date        not null,
    closes_on  date        not null,
    state      text        not null default 'open',
    created_by text        not null,
    created_at timestamptz not null,
    closed_at  timestamptz,
    constraint pk_survey primary key (id),
    constraint ck_survey_audience check (audience in ('staff', 'customers')),
    constraint ck_survey_rhythm check (rhythm in ('once', 'monthly', 'quarterly')),
    constraint ck_survey_days check (closes_on >= opens_on),
    constraint ck_survey_state check (state in ('open', 'closed')),
    constraint ck_survey_closed check ((state = 'closed') = (closed_at is not null))
);

create table invitation (
    survey_id  bigint  not null,
    who        text    not null,
    department text    not null,
    token      text,
    answered   boolean not null default false,
    constraint pk_invitation primary key (survey_id, who),
    constraint uq_invitation_token unique (token),
    constraint fk_invitation_survey foreign key (survey_id) references survey (id)
);
comment on column invitation.token is 'SHA-256 of the secret in the link; gone when it was used';

create table answer (
    id         uuid   not null,
    survey_id  bigint not null,
    department text   not null,
    month      date   not null,
    scores     smallint[] not null,
    cause      text   not null default '',
    words      text   not null default '',
    constraint pk_answer primary key (id),
    constraint fk_answer_survey foreign key (survey_id) references survey (id),
    constraint ck_answer_month check (extract(day from month) = 1),
    constraint ck_answer_scores check (1 <= all (scores) and 5 >= all (scores))
);
create index ix_answer_survey on answer (survey_id, department);

create sequence suggestion_id increment by 1000;
create table suggestion (
    id         bigint      not null,
    survey_id  bigint      not null,
    words      text        not null,
    state      text        not null default 'picked',
    scenario   text        not null default '',
    version    int,
    note       text        not null default '',
    picked_at  timestamptz not null,
    picked_by  text        not null,
    done_at    timestamptz,
    done_by    text,
    constraint pk_suggestion primary key (id),
    constraint fk_suggestion_survey foreign key (survey_id) references survey (id),
    constraint ck_suggestion_state check (state in ('picked', 'drafted', 'done', 'declined')),
    constraint ck_suggestion_done check ((state in ('done', 'declined')) = (done_at is not null)),
    constraint ck_suggestion_version check (state <> 'done' or version is not null)
);
create index ix_suggestion_survey on suggestion (survey_id, id);
