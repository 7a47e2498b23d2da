package io.redthread.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What is noticed (内控提示类型). */
public enum FindingKind {
    /** Orders of one department, supplier and family that pass a band together and not alone (拆单). */
    SPLIT_ORDERS,
    /** Too many orders just under a band (卡线). */
    NEAR_THRESHOLD,
    /** Somebody marks far more orders urgent than others do (频繁紧急). */
    REPEATED_URGENT,
    /** Somebody decides within seconds, again and again (秒批). */
    FAST_DECISIONS,
    /** A price above what the same goods cost at the same supplier (价格攀升). */
    PRICE_CREEP,
    /** A buyer gives one supplier far more than others do (采购集中). */
    CONCENTRATION,
    /** The same goods in the same quantity from the same supplier twice (重复采购). */
    DUPLICATE_LINES;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static FindingKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/kind", code, "value-malformed"));
    }
}
