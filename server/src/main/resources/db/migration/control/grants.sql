revoke truncate on control.finding, control.watched_order from redthread_app;
