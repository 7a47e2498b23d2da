-- The list of messages that were given up is read by state; there are few of them.
create index ix_shop_feedback_failed on shop_feedback (order_id) where state = 'failed';
