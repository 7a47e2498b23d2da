-- What each table is for; the generated module pages show it.
comment on table rule is 'What people want to be told of: on or off, muted, which version counts';
comment on table rule_version is 'What a rule says, version by version';
comment on table changed is 'Subjects of which something changed since they were last looked at';
comment on table walk is 'How far the subjects of a kind have been walked over';
comment on table waiting is 'Which subject waits for which rule until when';
comment on table mute is 'Subjects of which a rule says nothing until a moment';
comment on table alert is 'What was told to whom, and what became of it';
comment on table alert_step is 'What was done about an alert; only ever added';
comment on table trial is 'Tries of a rule on the past: how far each is, what came out';
comment on table trial_hit is 'What a try would have told';
comment on table series is 'The newest figures of each series: prices of goods, orders of a shop, time of a node';
comment on table series_verdict is 'What people thought of figures out of line: how far off a series must be, until when it is silent';
comment on table odd_figure is 'Figures that were out of line, with what they were measured by';
