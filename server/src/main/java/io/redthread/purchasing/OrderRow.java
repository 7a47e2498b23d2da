package io.redthread.purchasing;

/**
 * A purchase order as a line of the list.
 *
 * @param order the order
 * @param buyerName name of who wrote it
 * @param departmentName name of the department it is for, or empty
 * @param changePending whether a change of it is with those who decide
 */
public record OrderRow(OrderView order, String buyerName, String departmentName, boolean changePending) {}
