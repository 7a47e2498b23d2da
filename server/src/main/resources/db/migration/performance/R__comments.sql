-- What each table is for; the generated module pages show it.
comment on table kpi is 'The catalogue: what is measured, how, in what unit, for which posts';
comment on table kpi_target is 'Targets with the day they begin; never changed';
comment on table sum_mark is 'How far the sums are';
comment on table day_sum is 'Sums by day, KPI, person, department, shop, warehouse and node';
comment on table objection is 'Figures that were contested, and what was answered';
comment on table correction is 'Facts that do not count or count otherwise, by an answered objection; never changed';
comment on table weight is 'What each KPI weighs in the score of a post';
comment on table incentive_rule is 'What follows from the scores of a month';
comment on table closed_month is 'Months whose scores stand; never changed';
comment on table month_score is 'Scores of closed months as they were; never changed';
comment on table month_result is 'Bonuses, promotions, retraining, stars and teams of closed months; never changed';
comment on table survey is 'Questionnaires';
comment on table invitation is 'Who was asked and has answered; not what';
comment on table answer is 'What was answered; not by whom';
comment on table suggestion is 'Suggestions taken from answers, until a version of a standard has done them';
