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
            if (finance && !access.may(Permission.SALES_PRICE_APPROVE)) {
                throw new Refused(new PriceReviewWanted(order.number()));
            }
            if (!finance && !access.may(Permission.SALES_ORDER_REVIEW)) {
                throw new Refused(new ReviewNotYours(order.number()));
            }
        }
    }

    static boolean wantsFinance(List<Rule> holding) {
        return holding.stream().anyMatch(it -> it.results().contains(ReviewTemplate.FINANCE));
    }
}
