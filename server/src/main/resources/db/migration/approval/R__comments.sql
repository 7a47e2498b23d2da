-- What each table is for; the generated module pages show it.
comment on table setting is 'Limits, automatic pass and escalation: one row';
comment on table step_role is 'In which quality people decide, in the order of a route';
comment on table end_reason is 'Reasons to choose from when rejecting or returning';
comment on table approval is 'Documents raised for approval, with the facts and the rule version that routed them';
comment on table step is 'The steps of each route and their deadlines';
comment on table assignee is 'Who may take a step, or took it';
comment on table act is 'Every decision, opinion, reminder and escalation; never changed';
comment on table refused_attempt is 'Decisions tried beyond authority or out of turn; never changed';
comment on table consultation is 'Who was asked for an opinion, and whether it came';
comment on table copied is 'Who was copied in';
