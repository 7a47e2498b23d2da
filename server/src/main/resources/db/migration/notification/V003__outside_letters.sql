-- Letters to parties outside the house: they have no inbox, no preferences and no link, and their document is asked after.
alter table delivery
    add column party_id      bigint,
    add column party_name    text not null default '',
    add column party_mail    text not null default '',
    add column language      text,
    add column document_kind text,
    add column document_id   bigint,
    drop constraint ck_delivery_recipient,
    add constraint ck_delivery_recipient check (num_nonnulls(person_id, connection_id, party_id) > 0),
    add constraint ck_delivery_outside check (num_nonnulls(party_id, language, document_kind, document_id) in (0, 4)
                                              and (party_id is null) = (party_mail = ''));
create index ix_delivery_document on delivery (document_kind, document_id, party_id, created_at, id) where party_id is not null;
