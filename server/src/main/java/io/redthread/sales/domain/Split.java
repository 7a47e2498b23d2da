package io.redthread.sales.domain;

import io.redthread.sales.SalesOrder;

/**
 * An order that was split because its stock is only partly there (拆单).
 *
 * @param whole the order as it was
 * @param now the same order, less what waits
 * @param rest what waits, a back order of its own (欠单)
 */
public record Split(SalesOrder whole, SalesOrder now, SalesOrder rest) {}
