package io.redthread.boards;

import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted (分析主题): sales orders or purchase orders. */
public enum Subject {
    /** Sales orders (销售订单), by the day the buyer ordered. */
    ORDERS(
            Dimension.SHOP,
            Dimension.WAREHOUSE,
            Dimension.CATEGORY,
            Dimension.PROVINCE,
            Dimension.SCENARIO,
            Dimension.GOODS),
    /** Purchase orders (采购订单), by the day they were begun. */
    PURCHASES(Dimension.SUPPLIER, Dimension.CATEGORY, Dimension.DEPARTMENT, Dimension.BUYER);

    private final List<Dimension> dimensions;

    Subject(Dimension... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that code; {@link InvalidInput} for another. */
    public static Subject of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/subject", code, "value-malformed"));
    }

    /** What its sums are kept by, in the order of their bits. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The bits of these of its dimensions. */
    public short bits(Iterable<Dimension> of) {
        var bits = 0;
        for (var it : of) {
            bits |= 1 << dimensions.indexOf(it);
        }
        return (short) bits;
    }

    /** What can be asked of it. */
    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(it -> it.subject() == this)
                .toList();
    }
}
