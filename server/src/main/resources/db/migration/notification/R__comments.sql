-- What each table is for; the generated module pages show it.
comment on table message is 'Messages to people, read or not';
comment on table mute is 'Kinds of messages a person does not want';
