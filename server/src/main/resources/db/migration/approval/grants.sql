revoke update, delete, truncate on approval.act, approval.refused_attempt from redthread_app;
revoke delete, truncate on approval.approval, approval.step, approval.assignee from redthread_app;
