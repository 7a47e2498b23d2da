-- What each table is for; the generated module pages show it.
comment on table entry is 'Every act, append-only, as it was written';
comment on table seal is 'Position of each entry in the hash chain';
comment on table signing_key is 'Public keys the checkpoints were signed with';
comment on table checkpoint is 'Signed Merkle roots';
comment on table verification is 'Verifications that were run, and what they found';
