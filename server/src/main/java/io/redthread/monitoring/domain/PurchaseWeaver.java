package io.redthread.monitoring.domain;

import io.redthread.monitoring.Station;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Weaves a purchase from need to arrival. The backbone is what people and the supplier did, then what is to come; each
 * receipt leaves it for a road of its own, budgets and what control noticed hang beside it.
 */
public final class PurchaseWeaver {

    private final BuyingFacts facts;
    private final BuyingStations order;
    private final ApprovalStations approvals;
    private final ArrivalStations goods;
    private final Loom loom = new Loom();

    private PurchaseWeaver(BuyingFacts facts) {
        this.facts = facts;
        this.order = new BuyingStations(facts);
        this.approvals = new ApprovalStations(facts);
        this.goods = new ArrivalStations(facts);
    }

    /** The thread of these facts. */
    public static Woven weave(BuyingFacts facts) {
        var weaver = new PurchaseWeaver(facts);
        weaver.past();
        weaver.future();
        weaver.loom.chain(to -> false);
        weaver.branches();
        return weaver.loom.woven();
    }

    private void past() {
        loom.addAll(SourcingStations.of(facts));
        loom.add(order.written());
        loom.addAll(approvals.past());
        loom.addAll(order.changes().toList());
        order.rework().ifPresent(loom::add);
        happened(order.release().stream().toList());
        happened(order.viewed().stream().toList());
        happened(order.confirmation().stream().toList());
        order.ended().ifPresent(loom::add);
        loom.inTime();
    }

    private void future() {
        loom.addAll(approvals.ahead());
        order.release().filter(Station::ahead).ifPresent(loom::add);
        order.confirmation().filter(Station::ahead).ifPresent(loom::add);
        goods.expected().ifPresent(loom::add);
        goods.putawayAhead().ifPresent(loom::add);
    }

    private void happened(List<Station> stations) {
        stations.stream().filter(it -> !it.ahead()).forEach(loom::add);
    }

    private void branches() {
        order.letter().ifPresent(it -> loom.branch(moment(it), List.of(it)));
        facts.receipts().forEach(it -> loom.branch(it.receipt().receivedAt(), goods.road(it)));
        facts.budget().forEach(it -> loom.branch(it.at(), List.of(order.budget(it))));
        facts.findings().forEach(it -> loom.branch(it.finding().at(), List.of(BuyingStations.finding(it))));
    }

    private static Instant moment(Station one) {
        return Objects.requireNonNull(one.times().moment());
    }
}
