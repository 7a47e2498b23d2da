package io.redthread.monitoring;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.CompanyDay;
import io.redthread.monitoring.ThreadView.Linked;
import io.redthread.monitoring.domain.ThreadFacts;
import io.redthread.monitoring.domain.Words;
import io.redthread.purchasing.FoundPurchase;
import io.redthread.purchasing.PurchaseTrail;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.WaitingOrders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a sale hangs together with: the purchases that will bring what it waits for, the orders it was exchanged for. */
@Component
class OrderLinks {

    private static final int MOST = 10;

    private final WaitingOrders waiting;
    private final PurchaseTrail purchases;

    OrderLinks(WaitingOrders waiting, PurchaseTrail purchases) {
        this.waiting = waiting;
        this.purchases = purchases;
    }

    List<Linked> of(ThreadFacts facts) {
        var links = new ArrayList<Linked>();
        if (facts.order().status() == OrderStatus.BACK_ORDER) {
            var today = CompanyDay.of(facts.now());
            purchases.bringing(waiting.wanted(facts.order()), MOST).forEach(it -> links.add(purchase(it, today)));
        }
        facts.authorised().stream()
                .filter(it -> !it.exchangeNumber().isEmpty())
                .forEach(it -> links.add(new Linked(
                        "exchange",
                        it.exchangeNumber(),
                        Words.of("换货", "exchange"),
                        Words.of("换 " + it.number() + " 退回的货", "for what came back with " + it.number()),
                        null,
                        false,
                        "/threads/" + it.exchangeNumber())));
        return links;
    }

    private static Linked purchase(FoundPurchase it, LocalDate today) {
        return new Linked(
                "purchase",
                it.number(),
                Words.purchase(it.state()),
                Words.of("将带来所缺的货", "will bring what is missing"),
                it.dueOn().orElse(null),
                it.dueOn().filter(today::isAfter).isPresent(),
                CurrentAccess.get().may(Permission.PURCHASING_READ) ? "/threads/" + it.number() : null);
    }
}
