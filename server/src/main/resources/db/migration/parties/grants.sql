revoke update, delete, truncate on parties.party_revision, parties.shop_revision from redthread_app;
