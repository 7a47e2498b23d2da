-- A count that finds other numbers than the books, as many of them: how many changed places is kept for who decides on it.
alter table stock_count add column swapped int;
alter table stock_count add constraint ck_stock_count_swapped check (swapped >= 0);
