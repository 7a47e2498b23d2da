package io.redthread.sales;

import io.redthread.kernel.Sku;
import io.redthread.process.CaseId;
import io.redthread.sales.domain.Allocated;
import io.redthread.sales.domain.SplitLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The orders of one batch while the engine has them: loaded once, shared by the handlers, written once at the end. */
final class OrderBatch {

    private final Map<CaseId, SalesOrder> orders = new LinkedHashMap<>();
    private final List<Allocated> allocations = new ArrayList<>();
    private final List<ResolvedLine> resolved = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>(0);
    private final List<SplitOrder> splits = new ArrayList<>(0);
    private final Map<OrderId, List<OrderLine>> gifts = new LinkedHashMap<>(0);
    private final KeptDecisions kept;
    private final boolean fresh;

    OrderBatch(Collection<SalesOrder> loaded) {
        this(loaded, false, new KeptDecisions());
    }

    /** Orders that came just now, with what was decided about them already. */
    OrderBatch(Collection<SalesOrder> loaded, KeptDecisions kept) {
        this(loaded, true, kept);
    }

    private OrderBatch(Collection<SalesOrder> loaded, boolean fresh, KeptDecisions kept) {
        this.kept = kept;
        loaded.forEach(order -> orders.put(new CaseId(order.id().value()), order));
        this.fresh = fresh;
    }

    SalesOrder order(CaseId id) {
        return Objects.requireNonNull(orders.get(id), () -> "order " + id + " is not in its batch");
    }

    Collection<SalesOrder> orders() {
        return orders.values();
    }

    /** What rules decided by themselves, with what they went by. */
    KeptDecisions kept() {
        return kept;
    }

    /** Whether the orders are not in the database yet. */
    boolean fresh() {
        return fresh;
    }

    void replace(SalesOrder order) {
        orders.put(new CaseId(order.id().value()), order);
    }

    void resolve(OrderId order, int lineNo, Sku sku) {
        resolved.add(new ResolvedLine(order, lineNo, sku));
    }

    void allocate(Allocated allocated) {
        allocations.add(allocated);
    }

    /** Only what goes now was allocated; the rest is to become a back order. */
    void split(SalesOrder order, SplitLines lines) {
        splits.add(new SplitOrder(order, lines));
    }

    /** Found against an order; to be kept. */
    void verdict(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** Something was given to an order. */
    void gift(SalesOrder given) {
        var had = order(new CaseId(given.id().value())).lines();
        gifts.put(
                given.id(),
                given.lines().stream().filter(it -> !had.contains(it)).toList());
        replace(given);
    }

    Map<OrderId, List<OrderLine>> gifts() {
        return gifts;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<SplitOrder> splits() {
        return splits;
    }

    List<Allocated> allocations() {
        return allocations;
    }

    List<ResolvedLine> resolved() {
        return resolved;
    }

    /** An order that goes in part. */
    record SplitOrder(SalesOrder order, SplitLines lines) {}

    /** A line whose SKU was found at validation. */
    record ResolvedLine(OrderId order, int lineNo, Sku sku) {}
}
