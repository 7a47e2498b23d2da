-- What each table is for; the generated module pages show it.
comment on table document_counter is 'Blocks of document numbers per kind and day';
comment on table idempotency_key is 'Answers to commands, so that a repeated one does nothing twice';
comment on table setting is 'Settings by name';
comment on table saved_view is 'Views of lists that people saved: filter, order, columns';
comment on table default_view is 'Which saved view a list opens with, per person';
comment on table stored_file is 'Files that people attached, with their bytes';
