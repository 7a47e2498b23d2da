revoke update, delete on mining.word from redthread_app;
revoke update on mining.refused_row from redthread_app;
revoke update on mining.log_file_part from redthread_app;
revoke insert, update, delete on mining.pseudonym_key from redthread_app;
