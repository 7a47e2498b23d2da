-- What each table is for; the generated module pages show it.
comment on table control_setting is 'What counts together, and from where on something is noticed: one row';
comment on table window_day is 'What was ordered per day by department, supplier and goods family; summed over the window';
comment on table watched_order is 'Submitted orders as they are counted and examined';
comment on table watched_line is 'Their lines, per base unit, in the company''s currency';
comment on table finding is 'What was noticed, with figures and documents, and what people said of it';
comment on table finding_order is 'Which orders a finding is about';
comment on table scan is 'Looking at the past anew: who asked, how far it is';
