-- What each table is for; the generated module pages show it.
comment on table period_budget is 'What a department may spend in a period and category, promised and spent';
comment on table budget_entry is 'Every change of a budget, for good';
comment on table commitment is 'What a document still holds of a budget';
comment on table severe_limit is 'How far beyond a budget an order is still let through';
comment on table adjustment is 'Changes of budgets asked for, and what was decided';
comment on table part_below is 'What departments below that of a budget have promised and spent of it';
