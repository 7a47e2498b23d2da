-- What each table is for; the generated module pages show it.
comment on table word is 'Words of logs, each once: types, activities, persons, values';
comment on table event_log is 'The own log and those brought from elsewhere';
comment on table refused_row is 'Rows of brought logs that were not taken, and why';
comment on table log_object is 'What events are about: orders, parcels, persons';
comment on table log_event is 'What happened, when, by whom';
comment on table log_relation is 'Which event concerned which object, in the order of its life';
comment on table progress is 'How far each source of the own log has been read';
comment on table analysis is 'Analyses asked for, and what came out';
comment on table log_file is 'Logs on their way out as files';
comment on table log_file_part is 'The bytes of such files';
comment on table pseudonym_key is 'The secret that makes names of persons into pseudonyms';
