-- What was told of a document is found by its number while nobody has read it: once it is decided, nothing is left to read.
create index ix_message_open on message ((facts ->> 'number')) where read_at is null;
