package io.redthread.monitoring.domain;

import io.redthread.inventory.HeldReservation;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.journal.EntryView;
import io.redthread.kernel.Label;
import io.redthread.process.CaseInHand;
import io.redthread.process.CaseState;
import io.redthread.process.ExceptionType;
import io.redthread.process.ExceptionView;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeFact;
import io.redthread.receiving.RefundView;
import io.redthread.receiving.ReturnView;
import io.redthread.sales.DecisionView;
import io.redthread.sales.OrderTrail.LinkedReturn;
import io.redthread.sales.OrderTrail.PastRevision;
import io.redthread.sales.OrderTrail.ReviewBasis;
import io.redthread.sales.OrderTrail.WarehouseChoice;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the owners told of one order, to be woven into its thread.
 *
 * @param now the moment of asking
 * @param order the order
 * @param it its case
 * @param passed its node facts in order
 * @param exceptions its exceptions, oldest first
 * @param types kinds of exceptions by code
 * @param revisions what it was before
 * @param choices why its warehouses
 * @param warehouses all warehouses by id
 * @param held what is reserved for it now
 * @param parcels what the warehouse did
 * @param returns what its shop reported as coming back
 * @param authorised returns that were authorised, oldest first
 * @param refunds what was to be given back of it, oldest first
 * @param decisions what rules decided by themselves, with what they went by, oldest first
 * @param verdicts what validation and review found against it, oldest first
 * @param review what review goes by
 * @param journal what people did to it
 * @param names what people are called
 */
public record ThreadFacts(
        Instant now,
        SalesOrder order,
        CaseInHand it,
        List<NodeFact> passed,
        List<ExceptionView> exceptions,
        Map<String, ExceptionType> types,
        List<PastRevision> revisions,
        List<WarehouseChoice> choices,
        Map<WarehouseId, WarehouseFacts> warehouses,
        List<HeldReservation> held,
        List<ParcelTrail> parcels,
        List<LinkedReturn> returns,
        List<ReturnView> authorised,
        List<RefundView> refunds,
        List<Verdict> verdicts,
        List<DecisionView> decisions,
        Optional<ReviewBasis> review,
        List<EntryView> journal,
        Names names) {

    private static final String REVIEW = "order-review";

    /** The exception that stops it now. */
    public Optional<ExceptionView> open() {
        return exceptions.stream().filter(one -> one.state().equals("open")).findFirst();
    }

    /** Whether the case is still on its way. */
    boolean running() {
        return it.state() != CaseState.DONE && it.state() != CaseState.CANCELLED;
    }

    /** What was last found against it at a node, at that moment or before. */
    Optional<Verdict> verdictAt(NodeCode node, Instant until) {
        return verdicts.stream()
                .filter(one -> one.node().equals(node) && !one.at().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    /** What the review rules last decided by themselves, at that moment or before; absent where it was not kept. */
    Optional<DecisionView> reviewedAt(Instant until) {
        return decisions.stream()
                .filter(one -> one.rules().equals(REVIEW) && !one.at().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    /** Parcels that were not called off. */
    List<ParcelTrail> living() {
        return parcels.stream().filter(parcel -> parcel.withdrawn() == null).toList();
    }

    /** A kind of exception in words. */
    public Label typeTitle(ExceptionView one) {
        var type = types.get(one.type());
        return type == null ? Words.of(one.type(), one.type()) : type.title();
    }

    /** What a warehouse is called. */
    Label warehouse(WarehouseId id) {
        var known = warehouses.get(id);
        return known == null
                ? Words.of(Long.toString(id.value()), Long.toString(id.value()))
                : Words.of(known.nameZh(), known.nameEn());
    }
}
