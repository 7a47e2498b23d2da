package io.redthread.outside;

import static io.redthread.outside.InstructionState.ACCEPTED;
import static io.redthread.outside.InstructionState.DONE;
import static io.redthread.outside.InstructionState.DROPPED;
import static io.redthread.outside.InstructionState.PACKED;
import static io.redthread.outside.InstructionState.PICKED;
import static io.redthread.outside.InstructionState.WAITING;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.OutsideParcels;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelInHand;
import io.redthread.fulfilment.ParcelState;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Uom;
import io.redthread.outside.OutsideRefusal.MoreThanWanted;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.InstructionRows.Said;
import io.redthread.outside.store.ReportRows;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a partner did to send a parcel, and whether a stop still reached it. Always locked in the same order: the order's
 * case, its parcels, then the instructions; so of a stop and a dispatch exactly one wins.
 */
@Component
class OutboundReports {

    private static final String LATE = "stop-too-late";

    private final OutsideParcels parcels;
    private final InstructionRows rows;
    private final ReportRows reports;
    private final Answers answers;
    private final Contents contents;
    private final Differences differences;
    private final AfterStops after;
    private final OutsideTasks tasks;
    private final Cases cases;
    private final Clock clock;

    OutboundReports(
            OutsideParcels parcels,
            InstructionRows rows,
            ReportRows reports,
            Answers answers,
            Contents contents,
            Differences differences,
            AfterStops after,
            OutsideTasks tasks,
            Cases cases,
            Clock clock) {
        this.parcels = parcels;
        this.rows = rows;
        this.reports = reports;
        this.answers = answers;
        this.contents = contents;
        this.differences = differences;
        this.after = after;
        this.tasks = tasks;
        this.cases = cases;
        this.clock = clock;
    }

    /** The goods were taken off their shelves. */
    int picked(Instruction it, Report report) {
        var parcel = held(it);
        var seen = answers.locked(it, report, EnumSet.of(WAITING, ACCEPTED));
        parcels.picked(parcel.id());
        rows.move(seen, PICKED, answers.said(report));
        return 0;
    }

    /** They were packed; the first box's waybill is the parcel's. */
    int packed(Instruction it, Report report) {
        if (report.boxes().isEmpty()) {
            throw InvalidInput.of("/boxes", "", "value-required");
        }
        var parcel = held(it);
        var seen = answers.locked(it, report, EnumSet.of(WAITING, ACCEPTED, PICKED));
        var first = report.boxes().getFirst();
        parcels.packed(parcel.id(), first.carrier(), first.waybill());
        reports.pack(it.id(), report.boxes());
        rows.move(seen, PACKED, answers.said(report));
        return 0;
    }

    /** The boxes left; less than was wanted is a difference. One that should have been stopped opens an exception. */
    int dispatched(Instruction it, Report report) {
        var parcel = held(it);
        answers.locked(it, report, EnumSet.of(WAITING, ACCEPTED, PICKED, PACKED));
        if (parcel.state() != ParcelState.PACKED) {
            throw new Refused(new io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady(
                    parcel.id().number(), parcel.state(), ParcelState.DISPATCHED));
        }
        var wanted = contents.wanted(it);
        var open = rows.lockOpen(List.of(parcel.id()), clock.instant());
        var seen = one(open, InstructionKind.OUTBOUND).orElseThrow();
        var stop = one(open, InstructionKind.STOP);
        var late = seen.progress().tooLate() || stop.isPresent();
        if (late) {
            after.letPass(parcel.caseId(), seen);
            parcels.dispatchedDespite(parcel.id(), missed(seen, report));
        } else {
            parcels.dispatched(parcel.id());
        }
        stop.ifPresent(one ->
                rows.move(one, DONE, new Said(clock.instant(), report.reason(), report.partnerNumber(), true, false)));
        var caseOpen = late;
        rows.move(seen, DONE, new Said(clock.instant(), report.reason(), report.partnerNumber(), late, caseOpen));
        return differences.open(shortOf(seen, report, wanted));
    }

    /** The stop was in time: the instruction is not done, and what was meant for the order happens. */
    int cancelled(Instruction stop, Report report) {
        var parcel = heldTarget(stop, report);
        if (parcel.state() == ParcelState.DISPATCHED) {
            throw new Refused(new AlreadyDispatched(
                    parcel.id().number(),
                    parcel.facts().orderNumber(),
                    Objects.requireNonNull(parcel.course().dispatchedAt())));
        }
        var open = rows.lockOpen(List.of(parcel.id()), clock.instant());
        one(open, InstructionKind.OUTBOUND)
                .ifPresent(target -> rows.move(target, DROPPED, Said.words(clock.instant(), stop.reason())));
        var seen = one(open, InstructionKind.STOP)
                .orElseThrow(() ->
                        new Refused(new OutsideRefusal.InstructionInState(stop.number(), stop.state(), report.kind())));
        rows.move(seen, DONE, answers.said(report));
        after.stopped(seen, parcel);
        return 0;
    }

    /** The stop came too late: the order becomes an exception, whether the boxes have left or are about to. */
    int tooLate(Instruction stop, Report report) {
        var parcel = heldTarget(stop, report);
        var open = rows.lockOpen(List.of(parcel.id()), clock.instant());
        var seen = one(open, InstructionKind.STOP)
                .orElseThrow(() ->
                        new Refused(new OutsideRefusal.InstructionInState(stop.number(), stop.state(), report.kind())));
        rows.move(seen, DONE, new Said(clock.instant(), report.reason(), report.partnerNumber(), true, false));
        one(open, InstructionKind.OUTBOUND).ifPresent(target -> rows.late(target.id()));
        for (var node : List.of(NodeCode.PICKING, NodeCode.DISPATCH)) {
            var waiting = cases.waitingAt(node, List.of(parcel.caseId()));
            if (!waiting.isEmpty()) {
                cases.complete(waiting, node, one -> missed(seen, report));
                return 0;
            }
        }
        tasks.look(seen);
        return 0;
    }

    private ParcelInHand held(Instruction it) {
        return parcels.hold(Objects.requireNonNull(it.parcel()));
    }

    private ParcelInHand heldTarget(Instruction stop, Report report) {
        if (stop.state() != WAITING) {
            throw new Refused(new OutsideRefusal.InstructionInState(stop.number(), stop.state(), report.kind()));
        }
        return parcels.hold(new ParcelId(stop.subject().document().id()));
    }

    private static Optional<Instruction> one(List<Instruction> open, InstructionKind kind) {
        return open.stream().filter(it -> it.kind() == kind).findFirst();
    }

    private static Outcome.Fails missed(Instruction it, Report report) {
        var said = report.reason().isBlank() ? "" : " " + report.reason();
        return new Outcome.Fails(
                LATE,
                "截单太晚 " + it.number() + ":第三方仓拦不住了" + said,
                "Stopped too late, " + it.number() + ": the partner could not stop it" + said);
    }

    /** What left beside what was wanted; nothing reported means all of it. */
    private List<NewDifference> shortOf(Instruction it, Report report, Map<NewDifference.Goods, Quantity> wanted) {
        if (report.goods().isEmpty()) {
            return List.of();
        }
        var left = new HashMap<NewDifference.Goods, BigDecimal>();
        report.goods().forEach(one -> left.merge(one.key(), one.quantity(), BigDecimal::add));
        var found = new ArrayList<NewDifference>();
        left.forEach((goods, quantity) -> {
            var its = wanted.getOrDefault(goods, Quantity.zero(Uom.PCS));
            if (quantity.compareTo(its.amount()) > 0) {
                throw new Refused(new MoreThanWanted(it.number(), goods.sku(), its, new Quantity(quantity, its.uom())));
            }
        });
        wanted.forEach((goods, quantity) -> {
            var its = left.getOrDefault(goods, BigDecimal.ZERO);
            if (its.compareTo(quantity.amount()) != 0) {
                found.add(new NewDifference(
                        it.warehouse(),
                        DifferenceKind.DISPATCHED,
                        goods,
                        quantity.amount(),
                        its,
                        it.id(),
                        it.subject().number(),
                        report.number()));
            }
        });
        return found;
    }
}
