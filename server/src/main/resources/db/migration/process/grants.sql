revoke update, delete, truncate on process.node_fact from redthread_app;
revoke update, delete, truncate on process.node_entry from redthread_app;
revoke update, delete, truncate on process.announcement from redthread_app;
revoke delete, truncate on process.announcement_reader from redthread_app;
revoke update, delete, truncate on process.practice_answer from redthread_app;
revoke delete, truncate on process.practice from redthread_app;
