package io.redthread.purchasing;

import io.redthread.approval.SubjectCard;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.purchasing.OrderCard.Change;
import io.redthread.purchasing.store.ChangeRows;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what an approver must know of orders first (审批要点); the statements do not grow with the number of orders. */
@Component
class OrderCards {

    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final ChangeRows changes;
    private final Suppliers suppliers;
    private final Prices prices;
    private final GoodsCover cover;
    private final BudgetLines budgets;
    private final OrderWatch watch;
    private final PurchasingSettingDesk settings;
    private final Clock clock;

    OrderCards(
            PurchaseOrderRows rows,
            OrderLineRows lines,
            ChangeRows changes,
            Suppliers suppliers,
            Prices prices,
            GoodsCover cover,
            BudgetLines budgets,
            OrderWatch watch,
            PurchasingSettingDesk settings,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.changes = changes;
        this.suppliers = suppliers;
        this.prices = prices;
        this.cover = cover;
        this.budgets = budgets;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    /** One card for each order that is there; of one with a change that waits, as the change would have it. */
    Map<DocumentRef, SubjectCard> of(Collection<DocumentRef> documents) {
        var ids = documents.stream().map(it -> new PurchaseOrderId(it.id())).toList();
        var stored = rows.views(ids);
        var asked = changes.pending(stored.keySet());
        var orders = new HashMap<>(stored);
        var whole = new HashMap<>(lines.first(stored.keySet(), OrderContent.MOST_LINES));
        asked.forEach((id, change) -> {
            orders.computeIfPresent(id, (same, order) -> order.as(change.wanted()));
            whole.put(id, change.wanted().lines());
        });
        var known = suppliers.facts(orders.values().stream()
                .flatMap(order -> order.supplier().stream())
                .collect(Collectors.toSet()));
        var skus = whole.values().stream()
                .flatMap(List::stream)
                .map(line -> line.content().sku())
                .collect(Collectors.toSet());
        var covers = cover.of(skus);
        var standings = budgets.of(orders.values().stream().map(OrderView::ref).toList());
        var watched = watch.watched(orders.keySet());
        var cards = new HashMap<DocumentRef, SubjectCard>();
        orders.forEach((id, order) -> {
            var seen = whole.getOrDefault(id, List.of());
            cards.put(
                    order.ref(),
                    new OrderCard(
                                    order,
                                    seen,
                                    standing(order, known),
                                    prices.before(id, order.supplier(), skus(seen)),
                                    covers,
                                    Optional.ofNullable(standings.get(order.ref())),
                                    Optional.ofNullable(asked.get(id))
                                            .map(it -> new Change(it.change(), before(stored, id))),
                                    watched.getOrDefault(id, Watched.NOTHING))
                            .card());
        });
        return cards;
    }

    private static Money before(Map<PurchaseOrderId, OrderView> stored, PurchaseOrderId id) {
        return Objects.requireNonNull(stored.get(id)).amount();
    }

    private static List<Sku> skus(List<PricedLine> lines) {
        return lines.stream().map(line -> line.content().sku()).toList();
    }

    private Optional<SupplierStanding> standing(OrderView order, Map<SupplierId, SupplierFacts> known) {
        var days = settings.current().expiringDays();
        return order.supplier()
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(facts -> SupplierStanding.of(facts, CompanyDay.today(clock), days));
    }
}
