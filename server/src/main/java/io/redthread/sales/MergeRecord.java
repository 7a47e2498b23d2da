package io.redthread.sales;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order that leaves with another one (合单).
 *
 * @param id which merge
 * @param lead the order that holds the goods of both
 * @param follower the order that follows it out
 * @param shift what the numbers of the follower's lines are raised by in the lead
 * @param leadRevision the lead's revision that the merge made
 * @param total what the follower was worth, in the currency of both
 * @param totalCompany the same in the company's currency
 * @param mergedAt when
 * @param mergedBy by whom
 */
public record MergeRecord(
        long id,
        OrderId lead,
        OrderId follower,
        int shift,
        int leadRevision,
        BigDecimal total,
        BigDecimal totalCompany,
        Instant mergedAt,
        String mergedBy) {}
