package io.redthread.outside;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.OutsideParcels;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelState;
import io.redthread.inventory.WarehouseId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.outside.OutsideRefusal.InstructionNotFound;
import io.redthread.outside.OutsideRefusal.NotForThisState;
import io.redthread.outside.OutsideRefusal.OutsideWarehouseNotFound;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.InstructionRows.Said;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import io.redthread.outside.store.ReportRows;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What partners are wanted to do: to look at, to give again, to stop, to ask (第三方仓指令). */
@Service
@Transactional
public class Instructions {

    private static final int MOST_OF_AN_ORDER = 50;

    private final InstructionRows rows;
    private final InstructionReads reads;
    private final ReportRows reports;
    private final OutsideWarehouseRows warehouses;
    private final Contents contents;
    private final OutsideParcels parcels;
    private final Issuing issuing;
    private final AfterStops after;
    private final OutsideTasks tasks;
    private final Journal journal;
    private final Clock clock;

    Instructions(
            InstructionRows rows,
            InstructionReads reads,
            ReportRows reports,
            OutsideWarehouseRows warehouses,
            Contents contents,
            OutsideParcels parcels,
            Issuing issuing,
            AfterStops after,
            OutsideTasks tasks,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.reports = reports;
        this.warehouses = warehouses;
        this.contents = contents;
        this.parcels = parcels;
        this.issuing = issuing;
        this.after = after;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** One page of instructions, the newest first. */
    @Transactional(readOnly = true)
    public Page<Instruction> page(InstructionFilter filter, PageQuery query) {
        return reads.page(filter, clock.instant(), query);
    }

    /** One instruction; its receiver stays with the order. */
    @Transactional(readOnly = true)
    public Instruction of(InstructionId id) {
        return reads.of(id, clock.instant()).orElseThrow(() -> new Refused(new InstructionNotFound(id.number())));
    }

    /** The instructions of an order, the newest first. */
    @Transactional(readOnly = true)
    public List<Instruction> of(OrderId order) {
        return page(InstructionFilter.of(order), PageQuery.first(MOST_OF_AN_ORDER))
                .items();
    }

    /** Of which goods it is. */
    @Transactional(readOnly = true)
    public List<InstructionContent.Line> lines(InstructionId id) {
        return contents.of(List.of(of(id))).getFirst().lines();
    }

    /** What came about it, in the order it came. */
    @Transactional(readOnly = true)
    public List<ReportView> reports(InstructionId id) {
        return reports.of(id);
    }

    /** The boxes the partner packed. */
    @Transactional(readOnly = true)
    public List<Report.Box> boxes(InstructionId id) {
        return reports.boxes(id);
    }

    /**
     * Gives an instruction again: one that waits gets its time anew and is fetched again; a refused one to send goods is
     * followed by a new one, a refused announcement likewise. Refused in any other state.
     */
    public void again(InstructionId id) {
        var it = of(id);
        var parcel = it.parcel();
        if (parcel != null) {
            parcels.hold(parcel);
        }
        var seen = rows.lock(id, clock.instant()).orElseThrow();
        switch (seen.state()) {
            case WAITING -> rows.remind(id, answerBy(seen.warehouse()));
            case REFUSED -> {
                if (parcel != null) {
                    parcels.handAgain(parcel);
                } else {
                    repeat(seen);
                }
            }
            case ACCEPTED, PICKED, PACKED, DONE, DROPPED ->
                throw new Refused(new NotForThisState(seen.number(), seen.state()));
        }
        journal.record(Act.of("instruction-given-again", id.document(), seen.number(), Map.of()));
    }

    /**
     * Asks the partner not to send a parcel after all (截单). What it has not even fetched is dropped at once, and what is
     * meant for the order happens; otherwise the partner's answer decides.
     *
     * @return the stop, or the instruction itself where it was dropped at once
     */
    public InstructionId stop(InstructionId id, AfterStop then, String reason) {
        var it = of(id);
        var parcel = it.parcel();
        if (parcel == null) {
            throw new Refused(new NotForThisState(it.number(), it.state()));
        }
        var held = parcels.hold(parcel);
        if (held.state() == ParcelState.DISPATCHED) {
            throw new Refused(new AlreadyDispatched(
                    parcel.number(),
                    held.facts().orderNumber(),
                    Objects.requireNonNull(held.course().dispatchedAt())));
        }
        var seen = rows.lock(id, clock.instant()).orElseThrow();
        if (!InstructionRows.OPEN.contains(seen.state())) {
            throw new Refused(new NotForThisState(seen.number(), seen.state()));
        }
        journal.record(Act.of("instruction-stopped", id.document(), seen.number(), Map.of("reason", reason)));
        if (seen.progress().fetchedAt() == null) {
            rows.move(seen, InstructionState.DROPPED, Said.words(clock.instant(), reason));
            after.atOnce(then, held, reason);
            return id;
        }
        var given = issuing.give(
                seen.warehouse(),
                List.of(new NewInstruction(
                        seen.warehouse(),
                        InstructionKind.STOP,
                        new DocumentRef(ParcelId.DOCUMENT_KIND, parcel.value()),
                        seen.subject().number(),
                        seen.order(),
                        null,
                        id,
                        then,
                        reason,
                        List.of(),
                        seen.lines(),
                        seen.pieces())));
        return given.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new NotForThisState(seen.number(), seen.state())));
    }

    /** Asks the partner how much of these goods is there; of all where none are named. */
    public InstructionId ask(WarehouseId warehouse, List<Sku> skus) {
        var it = warehouses
                .of(warehouse)
                .filter(one -> one.content().active())
                .map(Kept::warehouse)
                .orElseThrow(() -> new Refused(new OutsideWarehouseNotFound(Long.toString(warehouse.value()))));
        if (skus.size() > 200) {
            throw InvalidInput.of("/skus", skus.size(), "too-many-lines");
        }
        var given = issuing.give(
                it,
                List.of(new NewInstruction(
                        it,
                        InstructionKind.ENQUIRY,
                        new DocumentRef("warehouse", it.value()),
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        List.of(),
                        skus.size(),
                        BigDecimal.ZERO)));
        var id = given.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new OutsideRefusal.EnquiryOpen(Long.toString(warehouse.value()))));
        rows.about(id, skus.stream().map(Sku::code).toList());
        journal.record(Act.of("stock-asked", id.document(), id.number(), Map.of("skus", skus.size())));
        return id;
    }

    /** Somebody has seen what became of a stop. */
    public void seen(InstructionId id) {
        tasks.looked(of(id));
    }

    private void repeat(Instruction it) {
        issuing.give(
                it.warehouse(),
                List.of(new NewInstruction(
                        it.warehouse(),
                        it.kind(),
                        it.subject().document(),
                        it.subject().number(),
                        it.order(),
                        null,
                        it.target(),
                        it.then(),
                        it.reason(),
                        List.of(),
                        it.lines(),
                        it.pieces())));
    }

    private java.time.Instant answerBy(WarehouseId warehouse) {
        var minutes = warehouses.of(warehouse).orElseThrow().content().answerMinutes();
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
