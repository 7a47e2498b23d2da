package io.redthread.process;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of a month that have type and cause in common (异常成因).
 *
 * @param month when they came about, in Shanghai, such as {@code 2026-11}
 * @param type code of their type
 * @param cause why; absent while open, and where nobody said
 * @param count how many
 * @param open how many of them are still open
 * @param late how many were resolved after their deadline, or are open beyond it
 * @param handoversLate how many were handed over too late, or still are not
 * @param handovers how many had to be handed over
 * @param cost what they cost, in the currency of the company
 * @param meanMinutes mean time from coming about to resolved; absent while none is
 */
public record CauseLine(
        String month,
        String type,
        @Nullable ExceptionCause cause,
        int count,
        int open,
        int late,
        int handoversLate,
        int handovers,
        BigDecimal cost,
        @Nullable Integer meanMinutes) {}
