-- A fact names the version of the rules that decided it. The column for free detail was never written.
alter table node_fact rename column detail to rules;
comment on column node_fact.rules is 'name and version of the rules that decided, if any but the standard did';
