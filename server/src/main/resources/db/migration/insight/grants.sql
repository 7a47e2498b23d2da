grant truncate on insight.request, insight.level_step, insight.waiting_seat, insight.stale_day, insight.open_month, insight.day_total,
    insight.day_level, insight.day_reason, insight.month_spread to redthread_app;
