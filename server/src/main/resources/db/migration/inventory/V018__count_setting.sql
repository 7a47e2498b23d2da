-- One row: from which worth (CNY) serial numbers that change places in a count are decided on.
create table count_setting (
    id        int            not null default 1,
    swap_from numeric(14, 2) not null default 500,
    revision  int            not null default 1,
    constraint pk_count_setting primary key (id),
    constraint ck_count_setting_one check (id = 1),
    constraint ck_count_setting_swap_from check (swap_from >= 0)
);
insert into count_setting default values;
