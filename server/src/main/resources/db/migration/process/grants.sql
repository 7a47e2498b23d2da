revoke update, delete, truncate on process.node_fact from redthread_app;
revoke update, delete, truncate on process.node_entry from redthread_app;
revoke update, delete, truncate on process.announcement from redthread_app;
revoke delete, truncate on process.announcement_reader from redthread_app;
