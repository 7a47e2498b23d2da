revoke update, delete, truncate on purchasing.order_version, purchasing.price_paid, purchasing.rfq_award from redthread_app;
revoke update, truncate on purchasing.order_touch from redthread_app;
