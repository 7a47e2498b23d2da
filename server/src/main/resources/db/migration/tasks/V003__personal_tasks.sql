-- A task may be for one person: one open task per kind, document and person, or one for everyone with the permission.
drop index uq_task_open;
create unique index uq_task_open on task (kind, document_kind, document_id, person_id) nulls not distinct where state = 'open';
create index ix_task_person on task (person_id, due_at, id) where state = 'open' and person_id is not null;
