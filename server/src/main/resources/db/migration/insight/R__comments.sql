-- What each table is for; the generated module pages show it.
comment on table band is 'Amount bands with the time an approval in them may take';
comment on table progress is 'How far the projector is';
comment on table request is 'One row per approval, for figures';
comment on table level_step is 'One row per level whose turn came, for figures';
comment on table arrival is 'When approvers had what they are to decide, as it was noted';
comment on table belated is 'Approvals to be read once more for an arrival that came to be known late';
comment on table waiting_seat is 'Whose turn it is now';
comment on table stale_day is 'Days whose sums must be made again';
comment on table open_month is 'Months whose spread must be made from the facts';
comment on table day_total is 'Sums of requests by day, department and band';
comment on table day_level is 'Sums of levels by day, department, band, level and person';
comment on table day_reason is 'Sums of rejections by day, department, band and reason';
comment on table spread is 'How times are spread over a day, a month that is over and its thirds; department 0, band empty and person -1 are all of them';
comment on table span_level is 'Sums of levels by month that is over and its thirds, department, band, level and person';
comment on table baseline is 'Periods kept under a name to compare later ones with';
comment on table release_check is 'The search for orders that bind without an approval';
comment on table unapproved_order is 'Orders that bind without an approval';
