-- What somebody has decided is listed from this, however many approvals there are.
create index ix_assignee_decided on assignee (person, approval_id) where state = 'decided';
