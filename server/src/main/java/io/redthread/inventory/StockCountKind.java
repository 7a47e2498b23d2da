package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;

/** What a stock count covers (盘点方式). */
public enum StockCountKind {
    /** Every bin of the warehouse that holds something. */
    FULL,
    /** The bins of one zone. */
    ZONE,
    /** What is due by its class: goods that move most are counted most often (循环盘点). */
    CYCLE,
    /** Chosen goods, wherever they lie. */
    GOODS;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    @JsonCreator
    public static StockCountKind of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }
}
