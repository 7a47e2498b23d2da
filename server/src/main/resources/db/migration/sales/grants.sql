revoke update, delete, truncate on sales.verdict from redthread_app;
revoke update, delete, truncate on sales.review_batch from redthread_app;
revoke delete, truncate on sales.stock_up from redthread_app;
revoke insert, delete, truncate on sales.review_batch_setting from redthread_app;
revoke delete, truncate on sales.order_merge from redthread_app;
revoke delete, truncate on sales.list_entry from redthread_app;
revoke update, delete, truncate on sales.credit_movement from redthread_app;
revoke delete, truncate on sales.credit_account, sales.credit_use, sales.credit_hold from redthread_app;
revoke insert, delete, truncate on sales.sourcing_policy from redthread_app;
