-- A document's thread shows what it took of its budgets.
create index ix_budget_entry_document on budget_entry (document_id, document_kind);
