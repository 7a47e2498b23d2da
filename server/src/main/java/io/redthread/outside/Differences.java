package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.AdjustStock;
import io.redthread.inventory.Adjustments;
import io.redthread.inventory.Counted;
import io.redthread.inventory.NewStockCount;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountKind;
import io.redthread.inventory.StockCountLine;
import io.redthread.inventory.StockCountRefusal.NothingToCount;
import io.redthread.inventory.StockCountState;
import io.redthread.inventory.StockCounts;
import io.redthread.inventory.StockDesk;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.outside.OutsideRefusal.DifferenceInState;
import io.redthread.outside.OutsideRefusal.DifferenceNotFound;
import io.redthread.outside.OutsideRefusal.NothingToAdjust;
import io.redthread.outside.store.DifferenceRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where partners' figures are not ours (仓间差异): each stays until somebody says why, or a stock count that others approve
 * corrects the books.
 */
@Service
@Transactional
public class Differences {

    private static final int AT_ONCE = 200;

    /** Goods may move while they are counted; the books of that moment are asked again. */
    private static final int ROUNDS = 5;

    private final DifferenceRows rows;
    private final StockCounts counts;
    private final StockDesk desk;
    private final Adjustments adjustments;
    private final InboundGoods inbound;
    private final KnownOutside outside;
    private final Goods goods;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Differences(
            DifferenceRows rows,
            StockCounts counts,
            StockDesk desk,
            Adjustments adjustments,
            InboundGoods inbound,
            KnownOutside outside,
            Goods goods,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.desk = desk;
        this.adjustments = adjustments;
        this.inbound = inbound;
        this.outside = outside;
        this.goods = goods;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /** One page of differences, the newest first. */
    @Transactional(readOnly = true)
    public Page<Difference> page(DifferenceFilter filter, PageQuery query) {
        var page = rows.page(filter, query);
        var names = goods.names(page.items().stream().map(Difference::sku).collect(Collectors.toSet()));
        return page.map(it -> it.named(names.getOrDefault(it.sku(), "")));
    }

    /** One difference. */
    @Transactional(readOnly = true)
    public Difference of(DifferenceId id) {
        var it = rows.of(id).orElseThrow(() -> new Refused(new DifferenceNotFound(id.number())));
        return it.named(goods.names(List.of(it.sku())).getOrDefault(it.sku(), ""));
    }

    /** Those of an instruction. */
    @Transactional(readOnly = true)
    public List<Difference> of(InstructionId id) {
        return rows.of(id);
    }

    /** Says why both differ; the books stay as they are. 1–500 characters. */
    public void explain(DifferenceId id, String why) {
        if (why.isBlank() || why.length() > 500) {
            throw InvalidInput.of("/note", why, "text-too-long");
        }
        var it = open(id);
        rows.settle(
                id,
                DifferenceState.EXPLAINED,
                why,
                clock.instant(),
                Callers.current().username());
        journal.record(Act.of("difference-explained", id.document(), it.number(), Map.of("why", why)));
    }

    /**
     * Corrects the books by a stock count of these goods, which others approve; goods that are on no shelf yet come in by an
     * adjustment. Refused where nothing on the books is wrong: goods that did not come were not taken in, and of a partner's
     * own goods the books say what it said.
     */
    public Difference adjust(DifferenceId id) {
        var it = open(id);
        if (outside.dropShipped().contains(it.warehouse())) {
            throw new Refused(new NothingToAdjust(it.number()));
        }
        var more = correction(it);
        try {
            var count = transactions.nested(() -> counted(it, more));
            rows.adjusting(id, count);
            journal.record(Act.of("difference-counted", id.document(), it.number(), Map.of("count", count.value())));
            finish(rows.of(id).orElseThrow());
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof NothingToCount) || more.signum() < 0) {
                throw refused;
            }
            put(it, more);
        }
        return of(id);
    }

    /** Opens differences that were just found; answers how many. */
    int open(List<NewDifference> found) {
        if (!found.isEmpty()) {
            var uoms =
                    goods
                            .facts(found.stream().map(one -> one.goods().sku()).collect(Collectors.toSet()))
                            .values()
                            .stream()
                            .collect(Collectors.toMap(SkuFacts::sku, SkuFacts::uom));
            rows.open(found, uoms, clock.instant());
        }
        return found.size();
    }

    /** Ends differences whose count was posted, opens those again whose count was called off; answers how many. */
    int follow() {
        var done = 0;
        for (var it : rows.adjusting(AT_ONCE)) {
            done += finish(it) ? 1 : 0;
        }
        return done;
    }

    private boolean finish(Difference it) {
        var state = counts.of(java.util.Objects.requireNonNull(it.settled().count()))
                .state();
        if (state == StockCountState.POSTED) {
            rows.settle(
                    it.id(),
                    DifferenceState.ADJUSTED,
                    "",
                    clock.instant(),
                    Callers.current().username());
            return true;
        }
        if (state == StockCountState.CANCELLED) {
            rows.reopen(it.id());
            return true;
        }
        return false;
    }

    private Difference open(DifferenceId id) {
        var it = rows.lock(id).orElseThrow(() -> new Refused(new DifferenceNotFound(id.number())));
        if (it.state() != DifferenceState.OPEN) {
            throw new Refused(new DifferenceInState(it.number(), it.state()));
        }
        return it;
    }

    /** By how much the books are wrong. */
    private static BigDecimal correction(Difference it) {
        var more = it.more().amount();
        var wrong = switch (it.kind()) {
            case SNAPSHOT -> more;
            case DISPATCHED -> more.negate();
            case RECEIVED -> more.signum() < 0 || it.source().document().startsWith("RMA-") ? BigDecimal.ZERO : more;
        };
        if (wrong.signum() == 0) {
            throw new Refused(new NothingToAdjust(it.number()));
        }
        return wrong;
    }

    private StockCountId counted(Difference it, BigDecimal more) {
        var note = it.number() + " " + it.source().report();
        var id = counts.open(new NewStockCount(
                it.warehouse(),
                StockCountKind.GOODS,
                Optional.empty(),
                List.of(it.sku()),
                NewStockCount.MOST_LINES,
                false,
                note.length() > 500 ? note.substring(0, 500) : note));
        for (var round = 0; round < ROUNDS; round++) {
            counts.count(id, spread(it, counts.lines(id), more));
            var found =
                    counts.lines(id).stream().map(StockCountLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (found.compareTo(more) == 0) {
                break;
            }
        }
        counts.submit(id);
        return id;
    }

    /** More is found on the first shelf of the lot, or on a shelf of its own; less is missing from shelf after shelf. */
    private List<Counted> spread(Difference it, List<StockCountLine> lines, BigDecimal more) {
        var lying = desk.bins(it.sku(), it.warehouse(), null);
        var left = more;
        var counted = new ArrayList<Counted>(lines.size() + 1);
        for (var line : lines) {
            var booked = lying.stream()
                    .filter(bin -> bin.bin().equals(line.bin()) && bin.lot().equals(line.lot()))
                    .map(bin -> bin.onHand().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var change = line.lot().orElse("").equals(it.lot()) ? left.max(booked.negate()) : BigDecimal.ZERO;
            left = left.subtract(change);
            counted.add(new Counted(line.bin(), line.sku(), line.lot(), booked.add(change)));
        }
        if (left.signum() > 0) {
            counted.add(new Counted(inbound.shelf(it.warehouse(), it), it.sku(), lot(it), left));
        }
        return counted;
    }

    private void put(Difference it, BigDecimal more) {
        adjustments.adjust(new AdjustStock(
                "found",
                it.number(),
                List.of(new AdjustStock.Line(
                        inbound.shelf(it.warehouse(), it),
                        it.sku(),
                        lot(it),
                        new Quantity(more, it.announced().uom())))));
        rows.settle(
                it.id(),
                DifferenceState.ADJUSTED,
                "",
                clock.instant(),
                Callers.current().username());
        journal.record(Act.of("difference-adjusted", it.id().document(), it.number(), Map.of("more", more)));
    }

    private static Optional<String> lot(Difference it) {
        return it.lot().isEmpty() ? Optional.empty() : Optional.of(it.lot());
    }
}
