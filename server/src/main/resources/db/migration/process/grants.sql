revoke update, delete, truncate on process.node_fact from redthread_app;
