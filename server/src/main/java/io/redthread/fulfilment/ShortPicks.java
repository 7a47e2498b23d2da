package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.Serving;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Less was in a bin than wanted (缺货): whoever can still be served is, in the order of the baskets; what is missing is fetched from
 * other bins of the warehouse; only who still misses something leaves the wave.
 */
@Component
class ShortPicks {

    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final WaveStore waves;
    private final PickGroups groups;
    private final PickElsewhere elsewhere;
    private final PickBins bins;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    ShortPicks(
            ParcelStore parcels,
            PickLineStore lines,
            WaveStore waves,
            PickGroups groups,
            PickElsewhere elsewhere,
            PickBins bins,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.parcels = parcels;
        this.lines = lines;
        this.waves = waves;
        this.groups = groups;
        this.elsewhere = elsewhere;
        this.bins = bins;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** A line that is short, and how much of it is there. */
    record Missed(PickLine line, Quantity found) {}

    /** Reports what was found for lines that are picked together; it must be less than they want. */
    void report(List<PickLine> group, BigDecimal amount) {
        var wanted = PickGroups.total(group);
        var found = new Quantity(amount, wanted.uom());
        if (amount.signum() < 0 || !wanted.exceeds(found)) {
            throw InvalidInput.of("/found", amount.toPlainString(), "short-pick-not-short");
        }
        var wave = group.getFirst().wave();
        waves.lock(wave);
        var missed = missed(group, found);
        var seqs = missed.stream().map(it -> it.line().seq()).collect(Collectors.toSet());
        var served = group.stream().filter(it -> !seqs.contains(it.seq())).toList();
        var owners = parcels
                .read(group.stream().map(PickLine::parcel).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ParcelInHand::id, ParcelInHand::caseId));
        var waits = cases.waitingAt(NodeCode.PICKING, Set.copyOf(owners.values()));
        var held = groups.lock(group).stream().collect(Collectors.toMap(ParcelInHand::id, it -> it));
        var now = clock.instant();
        missed = elsewhere.send(wave, missed, held, now);
        if (missed.isEmpty()) {
            serve(served, missed, held, now);
            return;
        }
        takeOut(missed, held, now);
        serve(served, missed, held, now);
        var failing = missed.stream()
                .collect(Collectors.toMap(
                        it -> Objects.requireNonNull(owners.get(it.line().parcel())), it -> it, (one, other) -> one));
        fail(failing, waits);
    }

    private static List<Missed> missed(List<PickLine> group, Quantity found) {
        var given = Serving.of(group.stream().map(it -> it.goods().quantity()).toList(), found);
        var missed = new ArrayList<Missed>();
        for (var i = 0; i < group.size(); i++) {
            if (group.get(i).goods().quantity().exceeds(given.get(i))) {
                missed.add(new Missed(group.get(i), given.get(i)));
            }
        }
        return missed;
    }

    private void takeOut(List<Missed> missed, Map<ParcelId, ParcelInHand> held, Instant now) {
        var me = Callers.current().username();
        for (var it : missed) {
            RowCounts.expectOne(
                    lines.end(it.line(), PickState.SHORT, it.found(), now, me),
                    () -> Picking.refused(
                            lines.byId(it.line().wave(), it.line().seq()).orElseThrow()));
            journal.record(Act.of(
                    "goods-short",
                    it.line().parcel().document(),
                    it.line().parcel().number(),
                    PickedGoods.of(List.of(it.line()), it.found())));
        }
        var leaving = missed.stream().map(it -> it.line().parcel()).distinct().toList();
        var wave = missed.getFirst().line().wave();
        bins.unpin(lines.ofParcels(leaving).stream()
                .filter(it -> it.wave().equals(wave))
                .toList());
        lines.drop(leaving, now, me);
        var gone =
                leaving.stream().map(it -> Objects.requireNonNull(held.get(it))).toList();
        gone.forEach(ParcelInHand::leaveWave);
        parcels.update(gone);
    }

    private void serve(List<PickLine> served, List<Missed> missed, Map<ParcelId, ParcelInHand> held, Instant now) {
        var gone = missed.stream().map(it -> it.line().parcel()).collect(Collectors.toSet());
        var staying = served.stream().filter(it -> !gone.contains(it.parcel())).toList();
        if (staying.isEmpty()) {
            return;
        }
        lines.pick(
                staying.getFirst().wave(),
                staying.stream().map(PickLine::seq).toList(),
                now,
                Callers.current().username());
        groups.finish(
                staying.stream()
                        .map(it -> Objects.requireNonNull(held.get(it.parcel())))
                        .distinct()
                        .toList(),
                now);
        journal.record(Act.of(
                "goods-picked",
                staying.getFirst().parcel().document(),
                staying.getFirst().parcel().number(),
                PickedGoods.of(staying, PickGroups.total(staying))));
    }

    private void fail(Map<CaseId, Missed> failing, Set<CaseId> waits) {
        var stopped = failing.keySet().stream().filter(waits::contains).collect(Collectors.toSet());
        if (!stopped.isEmpty()) {
            cases.complete(stopped, NodeCode.PICKING, it -> shortage(Objects.requireNonNull(failing.get(it.id()))));
        }
    }

    private static Outcome shortage(Missed missed) {
        var goods = missed.line().goods();
        return new Outcome.Fails(
                "short-pick",
                "货位 " + goods.binCode() + " 的 " + goods.sku() + " 应拣 "
                        + goods.quantity().zh() + ",实有 " + missed.found().zh(),
                "Bin " + goods.binCode() + " holds " + missed.found() + " of " + goods.sku() + ", wanted "
                        + goods.quantity());
    }
}
