-- What each table is for; the generated module pages show it.
comment on table rule_set is 'Versions of rule sets, kept for good';
