-- Every batch of orders closes the tasks of its documents, whatever kind those are of.
create index ix_task_document on task (document_id, document_kind) where state = 'open';
