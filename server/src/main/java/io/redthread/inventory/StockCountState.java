package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** How far a stock count is. */
public enum StockCountState {
    /** Bins are being counted. */
    COUNTING,
    /** Everything is counted; somebody must decide on the differences. */
    SUBMITTED,
    /** Decided; differences whose goods are promised still wait to be posted. */
    APPROVED,
    /** The ledger says what was counted. */
    POSTED,
    /** Called off; nothing was posted. */
    CANCELLED;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static StockCountState of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/state", code, "value-malformed");
    }
}
