-- The common question asks for everybody: their tallies stand beside those by person, under no name.
create index ix_node_tally_all on node_tally (day) where actor = '';
update tally_mark set day = null;
