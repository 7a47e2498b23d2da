-- Steps on the floor inside pick and pack, tallied like nodes. Everybody's tallies stand under no name.
create table step_limit (
    step       text        not null,
    minutes    int         not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_step_limit primary key (step),
    constraint ck_step_limit check (minutes between 1 and 1440)
);

create table step_tally (
    day    date     not null,
    step   text     not null,
    actor  text     not null,
    bucket smallint not null,
    facts  int      not null,
    within int      not null,
    millis bigint   not null,
    constraint pk_step_tally primary key (day, step, actor, bucket),
    constraint ck_step_tally check (facts > 0 and within between 0 and facts and millis >= 0)
);

-- Days that are over are made again, so that steps of the past are told too.
update tally_mark set day = null;
