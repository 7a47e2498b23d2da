package io.redthread.sales;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.platform.personal.Masks;
import io.redthread.sales.store.OrderQueries;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders: the order desk's list, counts per status, and number search. */
@Service
public class OrderList {

    private final OrderQueries queries;
    private final Shops shops;

    OrderList(OrderQueries queries, Shops shops) {
        this.queries = queries;
        this.shops = shops;
    }

    /** A page of orders. */
    @Transactional(readOnly = true)
    public Page<OrderSummary> page(OrderFilter filter, PageQuery query) {
        return withShops(queries.page(filter, shopIds(filter), query));
    }

    /** How many open orders stand in each status. */
    @Transactional(readOnly = true)
    public Map<String, Long> openByStatus() {
        return queries.openByStatus();
    }

    /** Orders whose number, platform number or phone is or begins with the text; at most so many. */
    @Transactional(readOnly = true)
    public Page<OrderSummary> find(String text, int most) {
        return page(new OrderFilter(text, null, null, null, null, null, null, null), PageQuery.first(most));
    }

    /** Ids of the shops the filter names by code; null where it names none. */
    @Nullable
    List<Long> shopIds(OrderFilter filter) {
        return filter.shop() == null
                ? null
                : filter.shop().stream()
                        .map(shops::byCode)
                        .flatMap(Optional::stream)
                        .map(ShopFacts::id)
                        .map(ShopId::value)
                        .toList();
    }

    private Page<OrderSummary> withShops(Page<OrderQueries.Row> page) {
        var known =
                shops.byIds(page.items().stream().map(OrderQueries.Row::shop).collect(Collectors.toSet()));
        var whole = CurrentAccess.get().may(Permission.PERSONAL_READ);
        return page.map(row ->
                summary(row, Objects.requireNonNull(known.get(row.shop())).code(), whole));
    }

    static OrderSummary summary(OrderQueries.Row it, String shop, boolean whole) {
        return new OrderSummary(
                it.id(),
                it.number(),
                shop,
                it.platformNumber(),
                it.status(),
                it.node(),
                it.dueAt(),
                it.orderedAt(),
                it.acceptedAt(),
                it.paidAt(),
                it.total(),
                it.lineCount(),
                whole ? it.recipient() : Masks.name(it.recipient()),
                it.province(),
                it.city(),
                it.flag(),
                it.staffNote());
    }
}
