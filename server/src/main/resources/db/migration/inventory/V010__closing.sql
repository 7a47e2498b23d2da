-- Up to which day the books of stock are closed: one row, its past in the journal. A day that is not over is never closed,
-- so that what is posted today needs no lock on it. What happened on an earlier day than it was written carries that day.
create table stock_closing (
    id           int         not null,
    closed_up_to date,
    reason       text        not null default '',
    revision     int         not null default 0,
    set_at       timestamptz not null,
    set_by       text        not null,
    constraint pk_stock_closing primary key (id),
    constraint ck_stock_closing_one check (id = 1),
    constraint ck_stock_closing_over check (closed_up_to < (set_at at time zone 'Asia/Shanghai')::date)
);
insert into stock_closing (id, set_at, set_by) values (1, '1970-01-01T00:00:00Z', '');

alter table stock_entry add column occurred_on date;
alter table stock_entry add constraint ck_stock_entry_occurred
    check (occurred_on < (at at time zone 'Asia/Shanghai')::date);
create index ix_stock_entry_occurred on stock_entry (occurred_on, id) where occurred_on is not null;

alter table adjustment add column occurred_on date;
