package io.redthread.purchasing;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.PastApproval;
import io.redthread.purchasing.store.OrderToStore;
import io.redthread.purchasing.store.VersionRows.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order of the past on its way: the versions submitted so far, their approvals, where it stands. */
final class PastWay {

    private final PurchaseOrderId id;
    private final PastPurchase purchase;
    private final List<PricedOrder> priced;
    private final List<PastApproval> approvals = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private PastOrder stands;
    private int version = 1;

    PastWay(PurchaseOrderId id, PastPurchase purchase, List<PricedOrder> priced) {
        this.id = id;
        this.purchase = purchase;
        this.priced = List.copyOf(priced);
        this.stands = PastOrder.draft(purchase.number(), purchase.version(1), purchase.buyer(), purchase.createdAt());
    }

    PastPurchase purchase() {
        return purchase;
    }

    List<PastApproval> approvals() {
        return approvals;
    }

    List<Kept> kept() {
        return kept;
    }

    PastOrder stands() {
        return stands.at(version);
    }

    PurchaseOrderId id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whether it was ever more than an idea. */
    boolean happened() {
        return stands.state() != OrderState.DRAFT || !approvals.isEmpty();
    }

    OrderInHand inHand() {
        return new OrderInHand(id, purchase.number(), version, purchase.buyer(), order(version));
    }

    /** No budget was left for it, or nobody wanted it any more. */
    void calledOff(String why, Instant at) {
        stands = stands.ended(OrderState.CANCELLED, why, at);
    }

    /** Somebody ended its approval, by that user name. */
    void decided(PastApproval it, Instant submitted, String by, Instant until) {
        approvals.add(it);
        if (it.state() == ApprovalState.APPROVED) {
            stands = fulfilled(
                    stands.decided(OrderState.APPROVED, "", submitted, it.endedAt()),
                    purchase.life().fulfilment(it.endedAt()),
                    until);
            return;
        }
        var to = switch (it.state()) {
            case REJECTED -> OrderState.REJECTED;
            case RETURNED -> OrderState.RETURNED;
            default -> OrderState.DRAFT;
        };
        stands = stands.decided(to, it.reasonZh(), submitted, it.endedAt());
        var order = order(version);
        kept.add(new Kept(id, version, OrderSnapshot.of(order), order.amount(), it.reasonZh(), by, it.endedAt()));
        version++;
    }

    OrderToStore toStore() {
        return new OrderToStore(
                id,
                purchase.number(),
                OrderState.DRAFT,
                purchase.buyer().username(),
                purchase.createdAt(),
                stands.submittedAt(),
                order(Math.max(1, approvals.size())));
    }

    private PricedOrder order(int of) {
        return priced.get(Math.min(of, priced.size()) - 1);
    }

    private static PastOrder fulfilled(PastOrder approved, PastLife.Fulfilment then, Instant until) {
        if (then.releasedAt().isAfter(until)) {
            return approved;
        }
        var partly = then.partlyAt().filter(at -> !at.isAfter(until)).isPresent();
        var all = !then.receivedAt().isAfter(until);
        var order = approved.released(
                all ? OrderState.RECEIVED : partly ? OrderState.PARTLY_RECEIVED : OrderState.RELEASED,
                then.releasedAt());
        if (!then.confirmedAt().isAfter(until)) {
            order = order.confirmed(then.confirmedAt(), then.confirmedOn());
        }
        var last = Optional.of(then.receivedAt()).filter(at -> !at.isAfter(until));
        order = order.came(then.partlyAt().filter(at -> !at.isAfter(until)).or(() -> last), last);
        return Optional.of(order)
                .filter(it -> !then.closedAt().isAfter(until))
                .map(it -> it.ended(OrderState.CLOSED, "", then.closedAt()))
                .orElse(order);
    }
}
