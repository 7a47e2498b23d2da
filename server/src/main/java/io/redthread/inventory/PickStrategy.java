package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** What is taken first (拣货策略). Lots are chosen when goods are promised, bins when a wave is built. */
public enum PickStrategy {
    /** The lot that expires first (先到期先出); bins of picking zones first, then along the picker's way. */
    FEFO("fefo"),
    /** The lot that came first (先进先出); bins as before. */
    FIFO("fifo"),
    /** The lot that expires first; bins along the picker's way, whatever their zone (最近库位). */
    NEAREST("nearest"),
    /** The lot that expires first; as few bins as can be (最少库位). */
    FEWEST("fewest");

    private final String code;

    PickStrategy(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that code. */
    @JsonCreator
    public static PickStrategy of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
