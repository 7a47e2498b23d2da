package io.redthread.fulfilment;

import io.redthread.kernel.Sku;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Tells line by line how many pieces are gifts (赠品): of goods that were ordered too, the first lines' are. */
final class GiftPieces {

    private final Map<OrderId, Map<Sku, BigDecimal>> left = new HashMap<>();

    GiftPieces(Map<OrderId, Map<Sku, BigDecimal>> given) {
        given.forEach((order, its) -> left.put(order, new HashMap<>(its)));
    }

    /** How much of so much is a gift. */
    BigDecimal of(OrderId order, Sku sku, BigDecimal quantity) {
        var its = left.get(order);
        if (its == null) {
            return BigDecimal.ZERO;
        }
        var gifts = its.getOrDefault(sku, BigDecimal.ZERO).min(quantity);
        its.computeIfPresent(sku, (key, much) -> much.subtract(gifts));
        return gifts;
    }

    /** The name as papers show it: that it is a gift, or how many of it are. */
    static String named(String name, BigDecimal gifts, BigDecimal quantity) {
        if (gifts.signum() == 0) {
            return name;
        }
        return gifts.compareTo(quantity) >= 0
                ? "【赠】" + name
                : name + "(含赠 " + gifts.stripTrailingZeros().toPlainString() + ")";
    }
}
