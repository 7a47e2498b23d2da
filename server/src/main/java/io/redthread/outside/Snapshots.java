package io.redthread.outside;

import io.redthread.inventory.StockHistory;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.outside.NewDifference.Goods;
import io.redthread.outside.OutsideRefusal.SnapshotOutdated;
import io.redthread.outside.store.DifferenceRows;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.SnapshotRows;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what a partner counted with what the books said at that very moment. A difference is opened once and follows
 * later snapshots; one that a later snapshot no longer shows is gone.
 */
@Component
class Snapshots {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final SnapshotRows rows;
    private final DifferenceRows differences;
    private final InstructionRows instructions;
    private final Differences open;
    private final StockHistory history;
    private final io.redthread.catalog.Goods catalogue;
    private final Clock clock;

    Snapshots(
            SnapshotRows rows,
            DifferenceRows differences,
            InstructionRows instructions,
            Differences open,
            StockHistory history,
            io.redthread.catalog.Goods catalogue,
            Clock clock) {
        this.rows = rows;
        this.differences = differences;
        this.instructions = instructions;
        this.open = open;
        this.history = history;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Takes a snapshot over; answers how many goods differ. */
    int take(StockReport report) {
        var now = clock.instant();
        if (report.at().isAfter(now.plus(AHEAD))) {
            throw InvalidInput.of("/at", report.at(), "snapshot-in-the-future");
        }
        rows.last(report.warehouse())
                .filter(last -> report.whole() && last.isAfter(report.at()))
                .ifPresent(last -> {
                    throw new Refused(new SnapshotOutdated(
                            Long.toString(report.warehouse().value()), last));
                });
        known(report);
        var earlier = differences.lockSnapshots(report.warehouse());
        var lines = lines(report, report.at().isAfter(now) ? now : report.at());
        rows.insert(report, lines, now);
        follow(report, lines, earlier, now);
        answered(report.enquiry(), now);
        return (int) lines.stream().filter(SnapshotRows.Line::differs).count();
    }

    /** What was asked is answered. */
    void answered(@Nullable InstructionId enquiry, Instant now) {
        if (enquiry != null) {
            instructions
                    .lock(enquiry, now)
                    .filter(it -> it.kind() == InstructionKind.ENQUIRY && InstructionRows.OPEN.contains(it.state()))
                    .ifPresent(it -> instructions.move(it, InstructionState.DONE, InstructionRows.Said.at(now)));
        }
    }

    private void known(StockReport report) {
        var named = report.goods().stream().map(Report.Goods::sku).collect(Collectors.toSet());
        var facts = catalogue.facts(named);
        for (var i = 0; i < report.goods().size(); i++) {
            var sku = report.goods().get(i).sku();
            if (!facts.containsKey(sku)) {
                throw InvalidInput.of("/lines/" + i + "/sku", sku, "sku-unknown");
            }
        }
    }

    private List<SnapshotRows.Line> lines(StockReport report, Instant moment) {
        var counted = new TreeMap<Goods, BigDecimal>();
        report.goods().forEach(one -> counted.put(one.key(), one.quantity()));
        var named = report.goods().stream().map(Report.Goods::sku).collect(Collectors.toSet());
        var booked = new HashMap<Goods, BigDecimal>();
        history.asOf(moment).stream()
                .filter(it -> it.warehouse().equals(report.warehouse()))
                .filter(it -> report.whole() || named.contains(it.sku()))
                .forEach(it -> booked.put(new Goods(it.sku(), it.lot()), new BigDecimal(it.onHand())));
        var all = new TreeSet<>(counted.keySet());
        all.addAll(booked.keySet());
        return all.stream()
                .map(goods -> new SnapshotRows.Line(
                        goods,
                        counted.getOrDefault(goods, BigDecimal.ZERO),
                        booked.getOrDefault(goods, BigDecimal.ZERO)))
                .toList();
    }

    /** Opens differences that are new, renews those that stay, and lets go of those that a line no longer shows. */
    void follow(StockReport report, List<SnapshotRows.Line> lines, List<Difference> earlier, Instant now) {
        var known = new HashMap<Goods, Difference>();
        earlier.forEach(it -> known.put(new Goods(it.sku(), it.lot()), it));
        var fresh = new ArrayList<NewDifference>();
        var again = new HashMap<DifferenceId, NewDifference>();
        for (var line : lines) {
            var before = known.get(line.goods());
            if (line.differs()) {
                var it = differs(report, line);
                if (before == null) {
                    fresh.add(it);
                } else {
                    again.put(before.id(), it);
                }
            } else if (before != null && before.state() == DifferenceState.OPEN) {
                differences.settle(
                        before.id(),
                        DifferenceState.GONE,
                        report.number(),
                        now,
                        Callers.current().username());
            }
        }
        if (!again.isEmpty()) {
            differences.seenAgain(Map.copyOf(again), now);
        }
        open.open(fresh);
    }

    private static NewDifference differs(StockReport report, SnapshotRows.Line line) {
        return new NewDifference(
                report.warehouse(),
                DifferenceKind.SNAPSHOT,
                line.goods(),
                line.booked(),
                line.quantity(),
                null,
                "",
                report.number());
    }
}
