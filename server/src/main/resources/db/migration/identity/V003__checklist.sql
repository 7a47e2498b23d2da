-- When the administrator put the checklist of the first days away.
alter table company add column checklist_dismissed_at timestamptz;
