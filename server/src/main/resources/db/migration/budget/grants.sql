revoke update, delete, truncate on budget.budget_entry from redthread_app;
