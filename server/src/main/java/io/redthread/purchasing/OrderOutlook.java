package io.redthread.purchasing;

import io.redthread.approval.Preview;
import io.redthread.approval.Previews;
import io.redthread.budget.BudgetAnswer;
import io.redthread.budget.Budgets;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Money;
import io.redthread.parties.SupplierFacts;
import io.redthread.purchasing.store.OrderLineRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what would happen to an order if it were submitted now: budget, supplier, route (提交前预览). Nothing is stored. */
@Service
@Transactional(readOnly = true)
public class OrderOutlook {

    private final OrderLookup lookup;
    private final OrderLineRows lines;
    private final OrderPricing pricing;
    private final OrderBuyers buyers;
    private final PurchasingSettingDesk settings;
    private final Budgets budgets;
    private final OrderWatch watch;
    private final Previews previews;
    private final Clock clock;

    OrderOutlook(
            OrderLookup lookup,
            OrderLineRows lines,
            OrderPricing pricing,
            OrderBuyers buyers,
            PurchasingSettingDesk settings,
            Budgets budgets,
            OrderWatch watch,
            Previews previews,
            Clock clock) {
        this.lookup = lookup;
        this.lines = lines;
        this.pricing = pricing;
        this.buyers = buyers;
        this.settings = settings;
        this.budgets = budgets;
        this.watch = watch;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * What would happen.
     *
     * @param budget how it meets the budgets
     * @param supplier how its supplier stands
     * @param amount what it comes to, in the company's currency
     * @param counted what it counts for when its route is computed
     * @param route who would decide
     */
    public record Outlook(
            BudgetAnswer budget, SupplierStanding supplier, Money amount, Counted counted, Preview route) {}

    /** Of an order as it is stored; refused as a submission would be, but not for its budget. */
    public Outlook of(PurchaseOrderId id) {
        var known = lookup.view(id);
        var content = OrderSnapshot.of(known, lines.of(id)).content();
        return of(known, content);
    }

    /** Of a change of an order that binds us. */
    public Outlook of(PurchaseOrderId id, OrderContent changed) {
        return of(lookup.view(id), changed);
    }

    private Outlook of(OrderView known, OrderContent content) {
        var order = OrderState.BINDING.contains(known.state())
                ? pricing.repriced(content, known)
                : pricing.price(List.of(content)).getFirst();
        var hand =
                new OrderInHand(known.id(), known.number(), known.version(), buyers.byUsername(known.buyer()), order);
        var standing = new OrderChecks(pricing.suppliers(List.of(content)), settings.current(), CompanyDay.today(clock))
                .check(order);
        var budget = budgets.look(RouteFacts.ask(hand, CompanyDay.today(clock)));
        var counted = watch.look(WatchedOrder.of(hand, clock.instant()), CompanyDay.today(clock));
        var route = previews.preview(RouteFacts.submission(
                hand,
                new RouteFacts.Circumstances(
                        counted,
                        budget.overBasisPoints(),
                        budgets.severeLimitBasisPoints(),
                        standing,
                        pricing.departments(List.of(content)))));
        return new Outlook(budget, standing, order.amount(), counted, route);
    }

    /** How the supplier of an order stands; absent while it names none. */
    public Optional<SupplierStanding> supplier(PurchaseOrderId id) {
        var order = lookup.view(id);
        var facts = pricing.suppliers(List.of(OrderSnapshot.of(order, List.of()).content()));
        return order.supplier()
                .flatMap(supplier -> Optional.<SupplierFacts>ofNullable(facts.get(supplier)))
                .map(it -> SupplierStanding.of(
                        it, CompanyDay.today(clock), settings.current().expiringDays()));
    }

    /** How an order meets the budgets now, what it holds left aside; unchecked while it lacks a department or a price. */
    public BudgetAnswer budget(PurchaseOrderId id) {
        var order = lookup.view(id);
        if (order.department().isEmpty() || !order.amount().isPositive()) {
            return BudgetAnswer.UNCHECKED;
        }
        var priced = pricing.restored(OrderSnapshot.of(order, lines.of(id)));
        return budgets.look(RouteFacts.ask(
                new OrderInHand(id, order.number(), order.version(), buyers.byUsername(order.buyer()), priced),
                CompanyDay.today(clock)));
    }
}
