revoke update, delete, truncate on platform.stored_file from redthread_app;
