-- What each table is for; the generated module pages show it.
comment on table thread_share is 'Threads shown to people by name, until when, and what was taken back (红线分享)';
