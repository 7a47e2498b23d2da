revoke update, delete, truncate on performance.kpi_target from redthread_app;
revoke update, delete, truncate on performance.correction from redthread_app;
revoke update, delete, truncate on performance.closed_month from redthread_app;
revoke update, delete, truncate on performance.month_score from redthread_app;
revoke update, delete, truncate on performance.month_result from redthread_app;
revoke update on performance.answer from redthread_app;
