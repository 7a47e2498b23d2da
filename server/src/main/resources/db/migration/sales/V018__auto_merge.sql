-- Whose orders are merged by themselves when they come within so many minutes of each other (X31); without a row they are not.
create table auto_merge (
    shop_id    bigint      not null,
    minutes    int,
    version    int         not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_auto_merge primary key (shop_id),
    constraint ck_auto_merge_minutes check (minutes between 1 and 1440)
);
