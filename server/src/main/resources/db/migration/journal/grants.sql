revoke update, delete, truncate on journal.entry, journal.seal, journal.checkpoint, journal.signing_key from redthread_app;
revoke delete, truncate on journal.verification from redthread_app;
-- The transaction number decides the order of sealing: it is the database's to say.
revoke insert on journal.entry from redthread_app;
grant insert (
    id, at, act, document_kind, document_id, document_number, person_id, username, on_behalf_of, role, address, device,
    before, after, rule_version
) on journal.entry to redthread_app;
