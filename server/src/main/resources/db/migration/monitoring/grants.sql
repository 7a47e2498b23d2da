revoke delete, truncate on monitoring.thread_share from redthread_app;
