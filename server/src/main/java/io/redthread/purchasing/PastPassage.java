package io.redthread.purchasing;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.PastApproval;
import io.redthread.approval.PastRequest;
import io.redthread.approval.PastRequests;
import io.redthread.budget.BudgetRefusal.BudgetExceeded;
import io.redthread.budget.CommitResult;
import io.redthread.budget.PastLedger;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/** Takes orders of the past through budget and approval, moment by moment, so that each meets what the earlier ones left. */
final class PastPassage {

    /** Who invoices what was closed. */
    private static final String INVOICED_BY = "accountant";

    private static final String CALLED_OFF = "不再需要";

    private final PastRequests approvals;
    private final PastLedger ledger;
    private final World world;
    private final Instant until;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::seq));
    private long seq;

    PastPassage(PastRequests approvals, PastLedger ledger, World world, Instant until) {
        this.approvals = approvals;
        this.ledger = ledger;
        this.world = world;
        this.until = until;
    }

    /**
     * What holds for all of them.
     *
     * @param suppliers their suppliers
     * @param departments their departments
     * @param severe from where on a budget stops an order, in hundredths of a percent
     * @param expiringDays from how many days before its end a document is called expiring
     */
    record World(
            Map<SupplierId, SupplierFacts> suppliers,
            Map<DepartmentId, DepartmentView> departments,
            int severe,
            int expiringDays) {}

    private record Event(Instant at, long seq, Runnable act) {}

    void walk(List<PastWay> ways) {
        ways.forEach(way -> at(
                way.purchase().submittedAt(), () -> submit(way, way.purchase().submittedAt())));
        while (!events.isEmpty()) {
            events.poll().act().run();
        }
    }

    static LocalDate day(Instant at) {
        return CompanyDay.of(at);
    }

    private void at(Instant at, Runnable act) {
        if (!at.isAfter(until)) {
            events.add(new Event(at, seq++, act));
        }
    }

    private void submit(PastWay way, Instant at) {
        var hand = way.inHand();
        switch (ledger.commit(RouteFacts.ask(hand, day(at)), at, hand.buyer().username())) {
            case CommitResult.Exceeded(var refusal) -> way.calledOff(why(refusal), at);
            case CommitResult.Committed(var answer) -> route(way, hand, answer.overBasisPoints(), at);
        }
    }

    private void route(PastWay way, OrderInHand hand, int over, Instant at) {
        var life = way.purchase().life();
        var played = approvals.play(new PastRequest(
                RouteFacts.submission(hand, about(hand, over, at)), at, life.absent(at), life.course(way.version())));
        if (played.endedAt().isAfter(until)) {
            ledger.forget(hand.ref());
            return;
        }
        var version = way.version();
        way.decided(played, at, played.endedBy(), until);
        if (played.state() == ApprovalState.APPROVED) {
            way.stands()
                    .closedAt()
                    .ifPresent(
                            closed -> at(closed, () -> ledger.consume(hand.ref(), hand.number(), closed, INVOICED_BY)));
        } else {
            ended(way, hand, version, played);
        }
    }

    private void ended(PastWay way, OrderInHand hand, int version, PastApproval played) {
        var ended = played.endedAt();
        at(ended, () -> ledger.release(hand.ref(), hand.number(), ended, played.endedBy()));
        var life = way.purchase().life();
        var off = life.calledOff(ended);
        life.again(version, played.state(), ended)
                .ifPresentOrElse(
                        again -> at(again, () -> submit(way, again)),
                        () -> at(off, () -> way.calledOff(CALLED_OFF, off)));
    }

    private RouteFacts.Circumstances about(OrderInHand hand, int over, Instant at) {
        var supplier = hand.order().content().supplier().orElseThrow();
        return new RouteFacts.Circumstances(
                Counted.alone(hand.order().amount()),
                over,
                world.severe(),
                SupplierStanding.of(
                        Objects.requireNonNull(world.suppliers().get(supplier)), day(at), world.expiringDays()),
                world.departments());
    }

    private static String why(BudgetExceeded refusal) {
        return refusal.departmentZh() + refusal.periodZh() + "预算剩余" + refusal.remaining() + "元,当前订单金额" + refusal.order()
                + "元,超预算" + refusal.excess() + "元";
    }
}
