-- What each table is for; the generated module pages show it.
comment on table task is 'What waits for whom until when';
comment on table overdue_mark is 'Up to when people were told of tasks past their time';
