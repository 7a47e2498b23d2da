package io.redthread.sales;

import java.util.Map;

/**
 * The orders that a batch allocated; shared in the batch's run with whoever ships them.
 *
 * @param orders by id
 */
public record AllocatedOrders(Map<OrderId, AllocatedOrder> orders) {}
