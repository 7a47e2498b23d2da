package io.redthread.sales;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Refused;
import io.redthread.rules.Rule;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.store.CreditHoldStore;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may let which order pass: low prices are for finance, everything else for those who review orders. */
@Component
class ReviewAuthority {

    private final ReviewFacts facts;
    private final CreditHoldStore holds;

    ReviewAuthority(ReviewFacts facts, CreditHoldStore holds) {
        this.facts = facts;
        this.holds = holds;
    }

    /** Refuses the first order that is not the caller's to let pass. */
    void require(Collection<SalesOrder> orders) {
        requireRoom(orders);
        var access = CurrentAccess.get();
        var holding = facts.holding(orders);
        for (var order : orders) {
            var finance = wantsFinance(holding.getOrDefault(order.id(), List.of()));
            if (!access.may(needed(finance))) {
                throw new Refused(finance ? new PriceReviewWanted(order.number()) : new ReviewNotYours(order.number()));
            }
        }
    }

    /** Those of the orders that the caller may let pass, in the order given. */
    List<OrderId> yours(Collection<SalesOrder> orders) {
        var access = CurrentAccess.get();
        var holding = facts.holding(orders);
        var held = holds.open(orders.stream().map(SalesOrder::id).toList()).stream()
                .map(CreditHold::order)
                .collect(Collectors.toSet());
        return orders.stream()
                .map(SalesOrder::id)
                .filter(it -> !held.contains(it))
                .filter(it -> access.may(needed(wantsFinance(holding.getOrDefault(it, List.of())))))
                .toList();
    }

    private static Permission needed(boolean finance) {
        return finance ? Permission.SALES_PRICE_APPROVE : Permission.SALES_ORDER_REVIEW;
    }

    /** Nobody reviews away that an order waits for room on its account. */
    private void requireRoom(Collection<SalesOrder> orders) {
        for (var hold : holds.open(orders.stream().map(SalesOrder::id).toList())) {
            orders.stream()
                    .filter(it -> it.id().equals(hold.order()))
                    .findFirst()
                    .ifPresent(order -> {
                        throw new Refused(new CreditHeld(
                                order.number(),
                                hold.limitThen().toPlainString(),
                                hold.usedThen().toPlainString(),
                                hold.overdueThen().toPlainString(),
                                hold.wanted().toPlainString()));
                    });
        }
    }

    static boolean wantsFinance(List<Rule> holding) {
        return holding.stream().anyMatch(it -> it.results().contains(ReviewTemplate.FINANCE));
    }
}
