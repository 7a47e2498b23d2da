-- What the KPIs of a post weigh, and what follows from a month. A month is closed once; what it came to is kept as it was.
create table weight (
    post   text     not null,
    kpi    text     not null,
    weight smallint not null,
    constraint pk_weight primary key (post, kpi),
    constraint fk_weight_kpi foreign key (kpi) references kpi (code),
    constraint ck_weight check (weight between 1 and 100)
);

create table incentive_rule (
    one              boolean        not null default true,
    pass_score       smallint       not null,
    bonus            numeric(18, 2) not null,
    currency         text           not null,
    points           int            not null,
    promotion_months smallint       not null,
    star_points      int            not null,
    team_points      int            not null,
    revision         int            not null default 1,
    constraint pk_incentive_rule primary key (one),
    constraint ck_incentive_rule_one check (one),
    constraint ck_incentive_rule_pass check (pass_score between 1 and 100),
    constraint ck_incentive_rule_promotion check (promotion_months between 1 and 24),
    constraint ck_incentive_rule_worth check (bonus >= 0 and points >= 0 and star_points >= 0 and team_points >= 0)
);
insert into incentive_rule (pass_score, bonus, currency, points, promotion_months, star_points, team_points)
    values (90, 300, 'CNY', 100, 3, 200, 100);

create table closed_month (
    month      date        not null,
    rule       jsonb       not null,
    closed_at  timestamptz not null,
    closed_by  text        not null,
    constraint pk_closed_month primary key (month),
    constraint ck_closed_month_first check (extract(day from month) = 1)
);

create table month_score (
    month      date          not null,
    person     text          not null,
    post       text          not null,
    department text          not null,
    score      numeric(5, 2) not null,
    met        boolean       not null,
    parts      jsonb         not null,
    constraint pk_month_score primary key (month, person),
    constraint fk_month_score_month foreign key (month) references closed_month (month),
    constraint ck_month_score check (score between 0 and 100)
);
create index ix_month_score_person on month_score (person, month);

create table month_result (
    month    date           not null,
    kind     text           not null,
    who      text           not null,
    bonus    numeric(18, 2) not null default 0,
    currency text           not null,
    points   int            not null default 0,
    basis    jsonb          not null,
    constraint pk_month_result primary key (month, kind, who),
    constraint fk_month_result_month foreign key (month) references closed_month (month),
    constraint ck_month_result_kind check (kind in ('bonus', 'promotion', 'retraining', 'star', 'team'))
);
comment on column month_result.who is 'user name; of a team the code of its department';
comment on column month_result.basis is 'the facts it stands on';
