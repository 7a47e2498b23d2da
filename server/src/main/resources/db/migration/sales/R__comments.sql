-- What each table is for; the generated module pages show it.
comment on table sales_order is 'Orders as their shops sent them';
comment on table order_state is 'Where each order stands, in a row of its own because every node changes it';
comment on table sales_order_line is 'Lines of orders: goods and charges';
comment on table order_revision is 'Every earlier version of an order';
comment on table allocation is 'Why which warehouses ship an order, where it was not simply the first choice';
comment on table verdict is 'What validation and review found against an order, append-only; a plain pass is a node fact';
comment on table customer_return is 'Return documents of shops';
comment on table customer_return_line is 'Lines of returns';
comment on table allocation_rule is 'Which warehouses serve a province first';
comment on table stock_up is 'Reminders to have goods ready of which more is pre-sold than there is';
comment on table review_batch is 'Batches of promotion orders that were let into review together, append-only';
comment on table review_batch_setting is 'How many orders, or how many minutes, close a review batch';
comment on table review_claim is 'Orders at review that a clerk has in hand, and until when';
comment on table order_merge is 'Orders that leave with another one, in its parcel';
comment on table list_entry is 'Blacklist and whitelist of order review: whom and what they mean, from when to when, and why';
