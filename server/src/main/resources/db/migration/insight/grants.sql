revoke update on insight.baseline from redthread_app;
