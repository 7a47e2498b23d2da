package io.redthread.purchasing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;

/** What kind of goods an order is for (商品类别), the strictest first; an order is as strict as its strictest line. */
public enum GoodsClass {
    /** Bought for the first time (新品). */
    NEW("new", "new"),
    /** Worth a second look (高值). */
    HIGH_VALUE("high-value", "highValue"),
    /** None of the others (普通). */
    ORDINARY("ordinary", "ordinary"),
    /** The standing assortment (常规补货). */
    REGULAR("regular", "regular");

    private final String code;
    private final String json;

    GoodsClass(String code, String json) {
        this.code = code;
        this.json = json;
    }

    /** The class that these flags make. */
    public static GoodsClass of(boolean isNew, boolean highValue, boolean regular) {
        if (isNew) {
            return NEW;
        }
        return highValue ? HIGH_VALUE : regular ? REGULAR : ORDINARY;
    }

    /** The stricter of the two. */
    public GoodsClass or(GoodsClass other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The word in the database, and in the approval's rules. */
    public String code() {
        return code;
    }

    /** The word in the API. */
    @JsonValue
    public String json() {
        return json;
    }

    /** The one of that word. */
    @JsonCreator
    public static GoodsClass of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(word) || it.json.equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/goods", word, "value-malformed"));
    }
}
