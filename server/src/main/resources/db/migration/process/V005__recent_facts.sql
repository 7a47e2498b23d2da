-- The node board asks how long nodes took lately. Facts are only ever appended, so their time of completion follows their
-- place on disk: a block range index finds the recent ones and costs almost nothing to keep.
create index ix_node_fact_done_at on node_fact using brin (done_at) with (pages_per_range = 32);
