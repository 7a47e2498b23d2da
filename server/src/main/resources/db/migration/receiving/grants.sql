revoke delete, truncate on receiving.returnable_line from redthread_app;
revoke delete, truncate on receiving.return_authorisation from redthread_app;
revoke update, delete, truncate on receiving.return_line from redthread_app;
revoke update, delete, truncate on receiving.return_receipt from redthread_app;
revoke update, delete, truncate on receiving.return_verdict from redthread_app;
revoke delete, truncate on receiving.refundable_order from redthread_app;
revoke delete, truncate on receiving.refund_request from redthread_app;
revoke delete, truncate on receiving.goods_receipt from redthread_app;
revoke update, delete, truncate on receiving.dock_mistake from redthread_app;
