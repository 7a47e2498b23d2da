-- Practice: simulated orders worked by people before they work real ones. Nothing here touches a case, an order or stock.
create sequence practice_id increment by 1000;

create table practice_setting (
    one       boolean  not null default true,
    pass_mark smallint not null,
    orders    smallint not null,
    revision  int      not null,
    constraint pk_practice_setting primary key (one),
    constraint ck_practice_setting_one check (one),
    constraint ck_practice_setting_mark check (pass_mark between 1 and 100),
    constraint ck_practice_setting_orders check (orders between 3 and 20)
);
insert into practice_setting (pass_mark, orders, revision) values (80, 8, 1);

create table practice_gate (
    scenario   text        not null,
    node       text        not null,
    grace_days smallint    not null,
    since      timestamptz not null,
    constraint pk_practice_gate primary key (scenario, node),
    constraint ck_practice_gate_grace check (grace_days between 0 and 90)
);

create table practice (
    id          bigint      not null,
    standard_id bigint      not null,
    department  text        not null,
    person_id   bigint      not null,
    username    text        not null,
    seed        bigint      not null,
    day         date        not null,
    orders      smallint    not null,
    pass_mark   smallint    not null,
    moves       smallint    not null,
    points      smallint    not null,
    answered    smallint    not null default 0,
    earned      smallint    not null default 0,
    score       smallint,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    constraint pk_practice primary key (id),
    constraint fk_practice_standard foreign key (standard_id) references standard (id),
    constraint ck_practice_answered check (answered between 0 and moves),
    constraint ck_practice_earned check (earned between 0 and points),
    constraint ck_practice_score check (score between 0 and 100),
    constraint ck_practice_ended check ((ended_at is null) = (answered < moves) and (ended_at is null) = (score is null))
);
create unique index uq_practice_open on practice (person_id, standard_id, department) where ended_at is null;
create index ix_practice_person on practice (person_id, standard_id, department);

create table practice_answer (
    practice_id bigint      not null,
    seq         smallint    not null,
    given       jsonb       not null,
    correct     boolean     not null,
    at          timestamptz not null,
    constraint pk_practice_answer primary key (practice_id, seq),
    constraint fk_practice_answer foreign key (practice_id) references practice (id)
);
