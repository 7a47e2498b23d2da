-- Logs of other systems come as files of SQLite too.
alter table event_log drop constraint ck_event_log_format;
alter table event_log add constraint ck_event_log_format
    check (format in ('own', 'csv', 'xes', 'ocel-json', 'ocel-xml', 'ocel-sqlite'));
