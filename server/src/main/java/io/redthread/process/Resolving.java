package io.redthread.process;

import io.redthread.kernel.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an exception ended (处理结果).
 *
 * @param resolution what was done, not blank
 * @param cause why it came about, in words
 * @param code why, in one of a few words; absent where nobody said
 * @param cost what it cost in the currency of the company, from 0, at most 2 decimals; absent where nobody said
 */
public record Resolving(
        String resolution,
        String cause,
        @Nullable ExceptionCause code,
        @Nullable BigDecimal cost) {

    private static final BigDecimal MOST = new BigDecimal("100000000");

    /** Refuses an ending without a word, and a cost that is none. */
    public Resolving {
        if (resolution.isBlank()) {
            throw InvalidInput.of("/resolution", resolution, "value-required");
        }
        if (cost != null
                && (cost.signum() < 0
                        || cost.compareTo(MOST) > 0
                        || cost.stripTrailingZeros().scale() > 2)) {
            throw InvalidInput.of("/cost", cost.toPlainString(), "exception-cost");
        }
    }
}
