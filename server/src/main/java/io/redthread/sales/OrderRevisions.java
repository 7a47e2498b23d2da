package io.redthread.sales;

import io.redthread.inventory.Reservations;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.sales.store.AllocationStore;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.OrderStore.Known;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A shop's change of an order: the older content is kept, stock is given back, the order starts again at validation; what
 * was split off it is called off, because the new content holds it again.
 */
@Component
class OrderRevisions {

    private static final Set<OrderStatus> GONE =
            Set.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED, OrderStatus.CANCELLED);
    private static final Set<OrderStatus> LEFT = Set.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED);

    private final OrderStore store;
    private final OrderAmendments amendments;
    private final AllocationStore allocations;
    private final Reservations reservations;
    private final ObjectProvider<ParcelGate> parcels;
    private final ObjectProvider<Merges> merges;
    private final GiftLedger gifts;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    OrderRevisions(
            OrderStore store,
            OrderAmendments amendments,
            AllocationStore allocations,
            Reservations reservations,
            ObjectProvider<ParcelGate> parcels,
            ObjectProvider<Merges> merges,
            GiftLedger gifts,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.allocations = allocations;
        this.reservations = reservations;
        this.parcels = parcels;
        this.merges = merges;
        this.gifts = gifts;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    IntakeResult revise(Known before, SalesOrder draft) {
        // The cases first: whoever moves them now finishes, and what that reserved is then there to be given back.
        var rests = store.restsOf(List.of(before.id()));
        cases.waitingAt(NodeCode.ALLOCATION, cases(before.id(), rests));
        var splitOff = store.load(rests);
        if (GONE.contains(before.status())
                || splitOff.stream().anyMatch(it -> LEFT.contains(it.status()))
                || !merges.getObject().undoIfCan(before.id())) {
            return new IntakeResult.Rejected(
                    draft.platformNumber(),
                    List.of(new InputError("/platformNumber", draft.platformNumber(), "order-dispatched")));
        }
        var given =
                gifts.hold(Stream.concat(Stream.of(before.id()), rests.stream()).toList());
        callOff(splitOff);
        cases.sendBack(List.of(new CaseId(before.id().value())), NodeCode.VALIDATION);
        withdraw(before.id(), "shop-revision");
        var older = store.load(List.of(before.id())).getFirst();
        var newer = newer(older, draft).withMore(gifts.lasting(older));
        amendments.revise(older, newer, clock.instant(), Callers.current().username());
        gifts.settle(given);
        journal.record(new Act(
                "order-revised",
                Cases.document(new CaseId(older.id().value())),
                older.number(),
                Revision.of(older),
                Revision.of(newer),
                null));
        return new IntakeResult.Revised(draft.platformNumber(), older.id(), older.number(), newer.revision());
    }

    private void callOff(List<SalesOrder> splitOff) {
        var open = splitOff.stream()
                .filter(it -> it.status() != OrderStatus.CANCELLED)
                .toList();
        if (!open.isEmpty()) {
            cases.cancel(open.stream().map(it -> new CaseId(it.id().value())).toList());
            open.forEach(it -> withdraw(it.id(), "shop-revision"));
            journal.record(open.stream()
                    .map(it -> Act.of(
                            "order-cancelled",
                            Cases.document(new CaseId(it.id().value())),
                            it.number(),
                            Map.of("text", "shop-revision")))
                    .toList());
        }
    }

    private static List<CaseId> cases(OrderId order, List<OrderId> rests) {
        return Stream.concat(Stream.of(order), rests.stream())
                .map(it -> new CaseId(it.value()))
                .toList();
    }

    /** The order as the caller saw it, and still here; refuses otherwise. */
    SalesOrder open(OrderId id, int revision) {
        var order = store.load(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
        requireOpen(order);
        if (order.revision() != revision) {
            throw new Refused(new OrderChangedMeanwhile(order.number(), revision, order.revision()));
        }
        return order;
    }

    /** Refuses an order that has left or was called off. */
    void requireOpen(SalesOrder order) {
        if (isGone(order)) {
            throw new Refused(new OrderNotOpen(order.number(), order.status().code()));
        }
    }

    static boolean isGone(SalesOrder order) {
        return GONE.contains(order.status());
    }

    /** Those with which the warehouse has begun. */
    Set<OrderId> begun(Collection<OrderId> orders) {
        var gate = parcels.getIfAvailable();
        return gate == null || orders.isEmpty() ? Set.of() : gate.begun(orders);
    }

    /** Whether the warehouse has begun with the order: its parcels are in a wave, or further. */
    boolean begun(OrderId order) {
        return begun(List.of(order)).contains(order);
    }

    /** Gives back whatever is promised or in the warehouse's hands for an order. */
    void withdraw(OrderId order, String reason) {
        parcels.ifAvailable(gate -> gate.withdraw(List.of(order), reason));
        reservations.release(List.of(Cases.document(new CaseId(order.value()))), reason);
        allocations.delete(List.of(order));
    }

    private static SalesOrder newer(SalesOrder older, SalesOrder draft) {
        return new SalesOrder(
                older.id(),
                older.number(),
                older.shop(),
                older.platformNumber(),
                older.scenario(),
                older.part(),
                older.revision() + 1,
                older.status(),
                draft.orderedAt(),
                older.acceptedAt(),
                draft.paidAt(),
                draft.balancePaidAt().or(older::balancePaidAt),
                draft.total(),
                draft.exchangeRate(),
                draft.totalCompany(),
                draft.buyer(),
                draft.customerCode(),
                draft.shipTo(),
                draft.countryOnly(),
                draft.buyerNote(),
                older.staffNote(),
                older.flag(),
                draft.extra(),
                draft.lines());
    }

    /** What the journal keeps of a revision: no personal data. */
    record Revision(int revision, String total, int lines, boolean paid) {

        static Revision of(SalesOrder it) {
            return new Revision(
                    it.revision(),
                    it.total().toString(),
                    it.lines().size(),
                    it.paidAt().isPresent());
        }
    }
}
