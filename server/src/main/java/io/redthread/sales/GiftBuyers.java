package io.redthread.sales;

import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.store.GiftStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose orders are whose first, and gifts as the journal tells them. */
final class GiftBuyers {

    private GiftBuyers() {}

    /** Those that are not their buyer's first order in the shop; of a buyer whom the shop does not name by an id none is. */
    static Set<OrderId> notFirst(Collection<SalesOrder> orders, GiftStore store) {
        var notFirst = new HashSet<>(store.notFirst(orders));
        var seen = new HashSet<Buyer>();
        orders.stream()
                .sorted(Comparator.comparingLong(it -> it.id().value()))
                .filter(it -> it.customerCode().isBlank() || !seen.add(Buyer.of(it)))
                .forEach(it -> notFirst.add(it.id()));
        return notFirst;
    }

    /** What was given, in a few words. */
    static List<String> told(List<OrderLine> lines) {
        return lines.stream()
                .map(it -> it.platformSku() + " × "
                        + it.quantity().amount().stripTrailingZeros().toPlainString())
                .toList();
    }
}
