revoke update, delete, truncate on sales.verdict from redthread_app;
