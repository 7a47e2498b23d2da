-- What each table is for; the generated module pages show it.
comment on table rule_set is 'Versions of rule sets, kept for good, and the open drafts';
comment on table backtest is 'Tries of a draft on past documents, with their progress and what came out';
comment on table backtest_change is 'Past documents that would have come out differently, the first of each try';
