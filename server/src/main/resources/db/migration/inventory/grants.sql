revoke update, delete, truncate on inventory.stock_entry from redthread_app;
revoke update, delete, truncate on inventory.assembly_report from redthread_app;
revoke update, delete, truncate on inventory.assembly_part from redthread_app;
revoke update, delete, truncate on inventory.serial_event from redthread_app;
revoke update, delete, truncate on inventory.custody_note from redthread_app;
revoke insert, delete, truncate on inventory.count_setting from redthread_app;
