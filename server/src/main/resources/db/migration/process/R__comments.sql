-- What each table is for; the generated module pages show it.
comment on table standard is 'Versions of the process, the draft among them';
comment on table standard_node is 'The nodes of a standard: what to do, who, until when';
comment on table process_case is 'One order on its way through a standard';
comment on table node_fact is 'When a case passed a node, and what decided, append-only';
comment on table node_entry is 'What people filled in at manual nodes, append-only';
comment on table exception_case is 'What went wrong with a case, who handles it, how it ended';
comment on table exception_comment is 'Remarks on an exception';
comment on table announcement is 'New versions of standards as they were announced to the staff concerned';
comment on table announcement_reader is 'Whom an announcement concerns, and when each read it';
comment on table practice is 'A run through simulated orders by one person, for one department''s nodes of one version';
comment on table practice_answer is 'What was done at each move of a practice, append-only';
comment on table practice_gate is 'Nodes where only who has passed the practice of the version in force may work';
comment on table practice_setting is 'The pass mark of practices and how many orders they have';
comment on table node_tally is 'How often and how long nodes were worked, by day, version, person and bucket of time';
comment on table order_tally is 'What became of orders, by day and version';
comment on table exception_tally is 'Exceptions opened, by day, version and node';
comment on table tally_mark is 'Up to which day tallies are done';
