revoke update, delete, truncate on fulfilment.weighing from redthread_app;
revoke update, delete, truncate on fulfilment.parcel_photo from redthread_app;
revoke update, delete, truncate on fulfilment.label_version from redthread_app;
revoke update, delete, truncate on fulfilment.label_print from redthread_app;
revoke delete, truncate on fulfilment.handling_unit from redthread_app;
revoke delete, truncate on fulfilment.unit_load from redthread_app;
