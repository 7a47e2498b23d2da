package io.redthread.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day the books of stock are closed (库存关账).
 *
 * @param closedUpTo the last closed day; null while none is
 * @param reason why they were opened again, or what was noted
 * @param revision to be sent back with a change
 * @param setAt when the day was set; null where it never was
 * @param setBy by whom
 */
public record StockClosingView(
        @Nullable LocalDate closedUpTo,
        String reason,
        int revision,
        @Nullable Instant setAt,
        String setBy) {}
