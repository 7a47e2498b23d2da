revoke update, delete, truncate on alerts.alert_step from redthread_app;
revoke delete, truncate on alerts.alert from redthread_app;
