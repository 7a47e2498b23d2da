package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Refused;
import io.redthread.outside.OutsideRefusal.InstructionNotFound;
import io.redthread.outside.OutsideRefusal.ReportDoesNotFit;
import io.redthread.outside.OutsideRefusal.ReportNumberTaken;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.ReportRows;
import io.redthread.outside.store.ReportRows.Came;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for partners' systems (第三方仓对接, I12): they fetch what is wanted and report what they did, each only for the
 * warehouses its key speaks for. A report has an effect once, however often it comes; one that is refused leaves only the
 * note that it was, and may be sent again under the same number.
 */
@Service
public class Exchange {

    private static final Duration HEARD_EVERY = Duration.ofSeconds(20);

    private final OutsideWarehouses warehouses;
    private final OutsideWarehouseRows heard;
    private final InstructionReads reads;
    private final InstructionRows rows;
    private final Contents contents;
    private final ReportRows reports;
    private final Answers answers;
    private final OutboundReports outbound;
    private final InboundReports inbound;
    private final Snapshots snapshots;
    private final LinkedStocks linked;
    private final Problems problems;
    private final JsonMapper json;
    private final Transactions transactions;
    private final Clock clock;

    Exchange(
            OutsideWarehouses warehouses,
            OutsideWarehouseRows heard,
            InstructionReads reads,
            InstructionRows rows,
            Contents contents,
            ReportRows reports,
            Answers answers,
            OutboundReports outbound,
            InboundReports inbound,
            Snapshots snapshots,
            LinkedStocks linked,
            Problems problems,
            JsonMapper json,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.heard = heard;
        this.reads = reads;
        this.rows = rows;
        this.contents = contents;
        this.reports = reports;
        this.answers = answers;
        this.outbound = outbound;
        this.inbound = inbound;
        this.snapshots = snapshots;
        this.linked = linked;
        this.problems = problems;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the partner was told.
     *
     * @param instruction its number, or blank for a stock snapshot
     * @param state how far the instruction is now; absent for a stock snapshot
     * @param repeated whether the report was known already and changed nothing
     * @param differences how many differences it opened
     */
    public record Receipt(
            String instruction,
            @org.jspecify.annotations.Nullable InstructionState state,
            boolean repeated,
            int differences) {}

    /** What waits for an answer of whoever calls, by number, behind that one; at most so many. */
    @Transactional
    public List<InstructionContent> waiting(Optional<InstructionId> after, int most) {
        var its = warehouses.ofCaller();
        var now = clock.instant();
        its.keySet().forEach(it -> heard.polled(it, now, now.minus(HEARD_EVERY)));
        var waiting = reads.waiting(its.keySet(), after, most, now);
        if (!waiting.isEmpty()) {
            rows.fetched(waiting.stream().map(Instruction::id).toList(), now);
        }
        return contents.of(waiting);
    }

    /** One instruction; refused where it is another partner's. */
    @Transactional
    public InstructionContent one(InstructionId id) {
        var it = own(id);
        rows.fetched(List.of(id), clock.instant());
        return contents.of(List.of(it)).getFirst();
    }

    /** Takes a report about an instruction over. */
    public Receipt report(InstructionId id, Report report) {
        var it = own(id);
        var body = json.writeValueAsString(report);
        var came = new Came(
                it.warehouse(),
                report.number(),
                id,
                report.kind(),
                hash(id.number() + body),
                body,
                report.at().orElseGet(clock::instant));
        return kept(came, () -> {
            var found = apply(it, report);
            return new Receipt(it.number(), own(id).state(), false, found);
        });
    }

    /** Takes a stock snapshot over; refused for a warehouse whose goods are the partner's own. */
    public Receipt stock(StockReport report) {
        if (kind(report.warehouse(), report.enquiry()) == OutsideKind.DROP_SHIP) {
            throw new Refused(new LinkRefusal.KeepsItsOwnGoods(
                    Long.toString(report.warehouse().value())));
        }
        var body = json.writeValueAsString(report);
        var came = new Came(
                report.warehouse(), report.number(), report.enquiry(), ReportKind.STOCK, hash(body), body, report.at());
        return kept(came, () -> new Receipt("", null, false, snapshots.take(report)));
    }

    /** Takes over how much of linked goods the partner has; refused for a warehouse that keeps goods of ours. */
    public Receipt linkedStock(LinkedStock said) {
        if (kind(said.warehouse(), said.enquiry()) == OutsideKind.KEEPING) {
            throw new Refused(
                    new LinkRefusal.KeepsOurGoods(Long.toString(said.warehouse().value())));
        }
        var body = json.writeValueAsString(said);
        var came = new Came(
                said.warehouse(), said.number(), said.enquiry(), ReportKind.STOCK, hash(body), body, said.at());
        return kept(came, () -> new Receipt("", null, false, linked.take(said)));
    }

    private OutsideKind kind(WarehouseId warehouse, @org.jspecify.annotations.Nullable InstructionId enquiry) {
        var its = warehouses.ofCaller().get(warehouse);
        if (its == null) {
            throw new Refused(new OutsideRefusal.OutsideWarehouseNotFound(Long.toString(warehouse.value())));
        }
        if (enquiry != null) {
            own(enquiry);
        }
        return its.content().kind();
    }

    private int apply(Instruction it, Report report) {
        var fits = switch (it.kind()) {
            case OUTBOUND ->
                switch (report.kind()) {
                    case ACCEPTED, REFUSED, PICKED, PACKED, DISPATCHED -> true;
                    case RECEIVED, CANCELLED, TOO_LATE, STOCK -> false;
                };
            case INBOUND ->
                switch (report.kind()) {
                    case ACCEPTED, REFUSED, RECEIVED -> true;
                    case PICKED, PACKED, DISPATCHED, CANCELLED, TOO_LATE, STOCK -> false;
                };
            case STOP ->
                switch (report.kind()) {
                    case CANCELLED, TOO_LATE -> true;
                    case ACCEPTED, REFUSED, PICKED, PACKED, DISPATCHED, RECEIVED, STOCK -> false;
                };
            case ENQUIRY ->
                switch (report.kind()) {
                    case ACCEPTED, REFUSED -> true;
                    case PICKED, PACKED, DISPATCHED, RECEIVED, CANCELLED, TOO_LATE, STOCK -> false;
                };
        };
        if (!fits) {
            throw new Refused(new ReportDoesNotFit(it.number(), it.kind(), report.kind()));
        }
        return switch (report.kind()) {
            case ACCEPTED -> answers.accepted(it, report);
            case REFUSED -> answers.refused(it, report);
            case PICKED -> outbound.picked(it, report);
            case PACKED -> outbound.packed(it, report);
            case DISPATCHED -> outbound.dispatched(it, report);
            case RECEIVED -> inbound.received(it, report);
            case CANCELLED -> outbound.cancelled(it, report);
            case TOO_LATE -> outbound.tooLate(it, report);
            case STOCK -> 0;
        };
    }

    private Receipt kept(Came came, java.util.function.Supplier<Receipt> effect) {
        try {
            return transactions.in(() -> {
                var now = clock.instant();
                if (!reports.keep(came, now, Callers.current().username())) {
                    return repeated(came);
                }
                heard.reported(came.warehouse(), now, now.minus(HEARD_EVERY));
                return effect.get();
            });
        } catch (Refused refused) {
            refused(came, refused);
            throw refused;
        }
    }

    private Receipt repeated(Came came) {
        var first = reports.first(came.warehouse(), came.number()).orElseThrow();
        if (!MessageDigest.isEqual(first.hash(), came.hash())) {
            throw new Refused(new ReportNumberTaken(came.number(), first.receivedAt()));
        }
        var id = came.instruction();
        return id == null || came.kind() == ReportKind.STOCK
                ? new Receipt("", null, true, 0)
                : new Receipt(id.number(), own(id).state(), true, 0);
    }

    private void refused(Came came, Refused refused) {
        var zh = problems.of(refused.refusal(), "", Locale.CHINESE);
        var en = problems.of(refused.refusal(), "", Locale.ENGLISH);
        transactions.separately(() -> {
            reports.refused(came, zh.type(), zh.title(), en.title(), clock.instant());
            return came;
        });
    }

    private Instruction own(InstructionId id) {
        var its = warehouses.ofCaller();
        return reads.of(id, clock.instant())
                .filter(it -> its.containsKey(it.warehouse()))
                .orElseThrow(() -> new Refused(new InstructionNotFound(id.number())));
    }

    /** The warehouse of that code, where whoever calls speaks for it. */
    @Transactional(readOnly = true)
    public WarehouseId warehouse(String code) {
        var its = warehouses.ofCaller();
        return warehouses.all().stream()
                .filter(it -> it.code().equals(code) && its.containsKey(it.warehouse()))
                .map(OutsideWarehouse::warehouse)
                .findFirst()
                .orElseThrow(() -> new Refused(new OutsideRefusal.OutsideWarehouseNotFound(code)));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
