revoke update, delete, truncate on catalog.sku_revision from redthread_app;
