revoke delete, truncate on outside.instruction from redthread_app;
revoke update, delete, truncate on outside.report from redthread_app;
revoke update, delete, truncate on outside.refused_report from redthread_app;
revoke update, delete, truncate on outside.box from redthread_app;
revoke update, delete, truncate on outside.snapshot from redthread_app;
revoke update, delete, truncate on outside.snapshot_line from redthread_app;
revoke delete, truncate on outside.difference from redthread_app;
revoke delete, truncate on outside.goods_link from redthread_app;
