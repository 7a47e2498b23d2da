package io.redthread.purchasing;

import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.store.ChangeRows;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PriceRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows submitted orders to those who examine them, whoever wrote them; of one with a change that waits, as the change would
 * have it. A page costs a handful of statements.
 */
@Service
public class OrderFacts {

    private static final int PAGE = 1_000;

    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final ChangeRows changes;
    private final OrderPricing pricing;
    private final Transactions transactions;

    OrderFacts(
            PurchaseOrderRows rows,
            OrderLineRows lines,
            ChangeRows changes,
            OrderPricing pricing,
            Transactions transactions) {
        this.rows = rows;
        this.lines = lines;
        this.changes = changes;
        this.pricing = pricing;
        this.transactions = transactions;
    }

    /**
     * A submitted order.
     *
     * @param order how it is watched
     * @param state how far it is
     * @param lines its lines
     */
    public record Fact(WatchedOrder order, OrderState state, List<Line> lines) {}

    /**
     * A line.
     *
     * @param lineNo its number
     * @param sku which goods
     * @param name what they are called
     * @param quantity how many of the base unit
     * @param price of one base unit, in the company's currency, without tax
     */
    public record Line(int lineNo, Sku sku, String name, BigDecimal quantity, BigDecimal price) {}

    /** Hands over what was begun in that time and submitted, a page at a time and outside of its reading, the oldest first. */
    public void each(Instant from, Instant until, Consumer<List<Fact>> to) {
        var at = from;
        var behind = new PurchaseOrderId(0);
        for (var more = true; more; ) {
            var since = at;
            var after = behind;
            var page = transactions.in(() -> rows.begun(since, until, after, PAGE));
            if (!page.isEmpty()) {
                at = page.getLast().times().createdAt();
                behind = page.getLast().id();
                to.accept(transactions.in(() -> facts(page)));
            }
            more = page.size() == PAGE;
        }
    }

    /** How many orders were begun in that time. */
    @Transactional(readOnly = true)
    public long count(Instant from, Instant until) {
        return rows.countBegun(from, until);
    }

    /** Those of these that are submitted. */
    @Transactional(readOnly = true)
    public List<Fact> of(Collection<PurchaseOrderId> orders) {
        return facts(List.copyOf(rows.views(orders).values()));
    }

    private List<Fact> facts(List<OrderView> orders) {
        var asked = changes.pending(orders.stream().map(OrderView::id).toList());
        var submitted = orders.stream()
                .map(order -> Optional.ofNullable(asked.get(order.id()))
                        .map(it -> order.as(it.wanted()))
                        .orElse(order))
                .filter(order -> order.times().submittedAt().isPresent()
                        && order.supplier().isPresent()
                        && order.department().isPresent()
                        && order.amount().isPositive())
                .toList();
        var seen =
                new HashMap<>(lines.first(submitted.stream().map(OrderView::id).toList(), OrderContent.MOST_LINES));
        asked.forEach((id, change) -> seen.put(id, change.wanted().lines()));
        var categories = pricing.categories(seen.values().stream()
                .flatMap(List::stream)
                .map(line -> line.content().sku())
                .toList());
        var facts = new ArrayList<Fact>(submitted.size());
        for (var order : submitted) {
            facts.add(fact(order, seen.getOrDefault(order.id(), List.of()), categories));
        }
        return facts;
    }

    private static Fact fact(OrderView order, List<PricedLine> lines, Map<Sku, String> categories) {
        var known = lines.stream()
                .map(line -> line.in(categories.getOrDefault(line.content().sku(), "")))
                .toList();
        return new Fact(
                WatchedOrder.of(order, known),
                order.state(),
                known.stream()
                        .map(line -> new Line(
                                line.content().lineNo(),
                                line.content().sku(),
                                line.name(),
                                line.base().amount(),
                                PriceRows.perBase(line, order.rate())))
                        .toList());
    }
}
