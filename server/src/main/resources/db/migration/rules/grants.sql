revoke truncate on rules.rule_set from redthread_app;
