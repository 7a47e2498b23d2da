revoke update, delete, truncate on inventory.stock_entry from redthread_app;
