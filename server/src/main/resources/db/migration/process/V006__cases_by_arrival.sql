-- The summary of an import or a day asks for the cases that came in a stretch of time. They are appended in that order, so
-- a block range index finds them and costs almost nothing to keep.
create index ix_process_case_opened_at on process_case using brin (opened_at) with (pages_per_range = 32);
