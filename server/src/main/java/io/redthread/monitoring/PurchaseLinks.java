package io.redthread.monitoring;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.kernel.Sku;
import io.redthread.monitoring.ThreadView.Linked;
import io.redthread.monitoring.domain.BuyingFacts;
import io.redthread.monitoring.domain.Words;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.PurchaseTrail;
import io.redthread.receiving.GoodsReceiptState;
import io.redthread.receiving.ReceiptTrail;
import io.redthread.receiving.ReceiptTrail.Inspected;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.WaitingOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a purchase hangs together with: orders that wait for its goods or went on with them, its needs, its siblings. */
@Component
class PurchaseLinks {

    /** Within so long of goods being there, an order that went on with some of them went on with these. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final Set<OrderStatus> OVER =
            EnumSet.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED, OrderStatus.CANCELLED);

    private static final int MOST = 10;

    private final PurchaseTrail purchases;
    private final WaitingOrders waiting;

    PurchaseLinks(PurchaseTrail purchases, WaitingOrders waiting) {
        this.purchases = purchases;
        this.waiting = waiting;
    }

    List<Linked> of(BuyingFacts facts) {
        var links = new ArrayList<Linked>();
        var today = CompanyDay.of(facts.now());
        purchases
                .besides(facts.life(), MOST)
                .forEach(it -> links.add(new Linked(
                        "purchase",
                        it.number(),
                        Words.purchase(it.state()),
                        Words.of("同一需求的另一张订单", "another order for the same need"),
                        it.dueOn().orElse(null),
                        it.dueOn().filter(today::isAfter).isPresent()
                                && (it.state().equals("released") || it.state().equals("partlyReceived")),
                        "/threads/" + it.number())));
        waiting.waitingFor(owed(facts), MOST)
                .forEach(it -> links.add(order(it, facts.now(), Words.of("等它的货", "waits for its goods"))));
        woken(facts).forEach(it -> links.add(order(it, facts.now(), Words.of("到货后放行", "went on when they came"))));
        return links;
    }

    private static Set<Sku> owed(BuyingFacts facts) {
        return facts.life().lines().stream()
                .filter(it -> it.open().isPositive())
                .map(ExpectedLine::sku)
                .collect(Collectors.toSet());
    }

    private List<WaitingOrders.Linked> woken(BuyingFacts facts) {
        var moments = facts.receipts().stream()
                .filter(it -> it.receipt().state() == GoodsReceiptState.POSTED)
                .flatMap(PurchaseLinks::moments)
                .sorted()
                .toList();
        if (moments.isEmpty()) {
            return List.of();
        }
        var skus = facts.receipts().stream()
                .flatMap(it -> it.lines().stream().map(line -> line.sku()))
                .collect(Collectors.toSet());
        return waiting.wokenBy(skus, moments.getFirst(), moments.getLast().plus(SOON), MOST).stream()
                .filter(it -> moments.stream()
                        .anyMatch(at -> !it.at().isBefore(at) && it.at().isBefore(at.plus(SOON))))
                .toList();
    }

    /** When goods of a receipt could be promised: when they came, or were found good. */
    private static Stream<Instant> moments(ReceiptTrail it) {
        return Stream.concat(
                Stream.of(it.receipt().receivedAt()),
                it.verdicts().stream()
                        .filter(one -> one.accepted().signum() > 0)
                        .map(Inspected::at));
    }

    private static Linked order(WaitingOrders.Linked it, Instant now, Label why) {
        return new Linked(
                "order",
                it.number(),
                Words.status(it.status()),
                why,
                CompanyDay.of(it.dueAt()),
                !OVER.contains(it.status()) && now.isAfter(it.dueAt()),
                CurrentAccess.get().may(Permission.MONITORING_READ) ? "/threads/" + it.number() : null);
    }
}
