package io.redthread.sales;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.store.OrderQueries;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes the order list out of the house as it is filtered: chunk by chunk, each in a transaction of its own, so that a
 * slow reader holds nothing. That it was taken, and with whole or covered personal data, is in the journal.
 */
@Service
public class OrderExport {

    private static final int CHUNK = 500;

    private final OrderQueries queries;
    private final OrderList list;
    private final Shops shops;
    private final Journal journal;
    private final Transactions transactions;

    OrderExport(OrderQueries queries, OrderList list, Shops shops, Journal journal, Transactions transactions) {
        this.queries = queries;
        this.list = list;
        this.shops = shops;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Gives every order of the list and its shop, newest first. */
    public void each(OrderFilter filter, BiConsumer<OrderSummary, ShopFacts> taker) {
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        transactions.in(() -> {
            journal.record(Act.of(
                    "orders-exported", new DocumentRef("order-list", 0), "", new Exported(filter.masked(), whole)));
            return true;
        });
        var known = new HashMap<ShopId, ShopFacts>();
        OrderQueries.@Nullable Row last = null;
        List<OrderQueries.Row> rows;
        do {
            rows = chunk(filter, last);
            learn(known, rows);
            for (var row : rows) {
                var shop = Objects.requireNonNull(known.get(row.shop()));
                taker.accept(OrderList.summary(row, shop.code(), whole), shop);
                last = row;
            }
        } while (rows.size() == CHUNK);
    }

    private List<OrderQueries.Row> chunk(OrderFilter filter, OrderQueries.@Nullable Row last) {
        return transactions.in(() -> queries.newest(filter, list.shopIds(filter), last, CHUNK));
    }

    private void learn(Map<ShopId, ShopFacts> known, List<OrderQueries.Row> rows) {
        var missing = new HashSet<ShopId>();
        rows.forEach(row -> missing.add(row.shop()));
        missing.removeAll(known.keySet());
        known.putAll(shops.byIds(missing));
    }

    private record Exported(OrderFilter filter, boolean personalDataWhole) {}
}
