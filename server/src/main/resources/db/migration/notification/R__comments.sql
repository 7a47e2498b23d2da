-- What each table is for; the generated module pages show it.
comment on table message is 'Messages to people, read or not';
comment on table connection is 'Accounts by which messages leave; secrets are sealed';
comment on table delivery is 'The outbox: what goes to whom over which channel, and where it stands';
comment on table delivery_attempt is 'Every try of a delivery and what was answered';
comment on table template is 'Texts of messages that an administrator changed';
comment on table preference is 'What a person wants to hear of, where it differs from the kind';
comment on table reader is 'Language, quiet hours and WeCom name of a person';
