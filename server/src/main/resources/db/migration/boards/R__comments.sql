-- What each table is for; the generated module pages show it.
comment on table progress is 'How far the facts of each subject are';
comment on table order_fact is 'One row per sales order, for figures';
comment on table purchase_fact is 'One row per purchase order, for figures';
comment on table stale_day is 'Days whose sums must be made again';
comment on table open_month is 'Months whose sums must be made again';
comment on table order_sum is 'Sums of sales orders by day over one or two dimensions, by month over up to three';
comment on table purchase_sum is 'Sums of purchase orders by day over one or two dimensions, by month over up to three';
comment on table board is 'Boards: tiles on a grid, of a person or shipped for a role';
