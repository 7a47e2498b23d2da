package io.redthread.sales;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Refused;
import io.redthread.rules.Rule;
import io.redthread.sales.domain.ReviewTemplate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may let which order pass: low prices are for finance, everything else for those who review orders. */
@Component
class ReviewAuthority {

    private final ReviewFacts facts;

    ReviewAuthority(ReviewFacts facts) {
        this.facts = facts;
    }

    /** Refuses the first order that is not the caller's to let pass. */
    void require(Collection<SalesOrder> orders) {
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
        return orders.stream()
                .map(SalesOrder::id)
                .filter(it -> access.may(needed(wantsFinance(holding.getOrDefault(it, List.of())))))
                .toList();
    }

    private static Permission needed(boolean finance) {
        return finance ? Permission.SALES_PRICE_APPROVE : Permission.SALES_ORDER_REVIEW;
    }

    static boolean wantsFinance(List<Rule> holding) {
        return holding.stream().anyMatch(it -> it.results().contains(ReviewTemplate.FINANCE));
    }
}
