-- What each table is for; the generated module pages show it.
comment on table task is 'What waits for whom until when';
