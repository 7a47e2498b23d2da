-- Up to which instant people were told of tasks whose time was over; the next look begins there.
create table overdue_mark (
    id         smallint    not null default 1,
    told_until timestamptz not null,
    constraint pk_overdue_mark primary key (id),
    constraint ck_overdue_mark_single check (id = 1)
);
insert into overdue_mark (told_until) values (now());
