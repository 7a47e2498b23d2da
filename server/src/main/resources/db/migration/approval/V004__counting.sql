-- An order may count for more than it is: what others of its window add to it decides who may approve it.
alter table approval add column counting numeric(19, 4);
alter table approval add constraint ck_approval_counting check (counting >= amount);
