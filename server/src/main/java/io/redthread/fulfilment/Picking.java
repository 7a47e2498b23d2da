package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.BinFirst;
import io.redthread.fulfilment.FulfilmentRefusal.PickLineDone;
import io.redthread.fulfilment.FulfilmentRefusal.PickLineNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotReady;
import io.redthread.fulfilment.FulfilmentRefusal.WrongBin;
import io.redthread.fulfilment.FulfilmentRefusal.WrongGoods;
import io.redthread.fulfilment.FulfilmentRefusal.WrongLot;
import io.redthread.fulfilment.FulfilmentRefusal.WrongQuantity;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Picking (拣货): first the bin's code, then the goods' code, then the quantity (requirement G2). Of two who confirm the
 * same stop, one is refused.
 */
@Service
@Transactional
public class Picking {

    private final WaveStore waves;
    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final PickGroups groups;
    private final ShortPicks shorts;
    private final GoodsCodes codes;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    Picking(
            WaveStore waves,
            ParcelStore parcels,
            PickLineStore lines,
            PickGroups groups,
            ShortPicks shorts,
            GoodsCodes codes,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.waves = waves;
        this.parcels = parcels;
        this.lines = lines;
        this.groups = groups;
        this.shorts = shorts;
        this.codes = codes;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** The picker has scanned a bin: is it the one of this stop? */
    public void atBin(WaveId wave, int seq, String scanned) {
        requireReleased(wave);
        var line = openLine(wave, seq);
        requirePractice(line.parcel());
        var bin = line.goods().binCode();
        if (!scanned.strip().equalsIgnoreCase(bin)) {
            throw new Refused(isGoods(line, scanned) ? new BinFirst(bin, scanned) : new WrongBin(bin, scanned));
        }
        RowCounts.expectOne(lines.atBin(line, Callers.current().username()), () -> done(wave, seq));
    }

    /** The picker has scanned the goods and counted them out of the bin scanned before. */
    public void take(WaveId wave, int seq, Taken taken) {
        requireReleased(wave);
        var line = openLine(wave, seq);
        requirePractice(line.parcel());
        var me = Callers.current().username();
        if (!line.atBinBy().map(me::equals).orElse(false)) {
            throw new Refused(new BinFirst(line.goods().binCode(), taken.code()));
        }
        if (!isGoods(line, taken.code())) {
            throw new Refused(new WrongGoods(line.goods().sku(), taken.code()));
        }
        requireLot(line, taken);
        var group = groups.of(wave, line);
        var wanted = PickGroups.total(group);
        var quantity = new Quantity(taken.quantity(), wanted.uom());
        if (!quantity.equals(wanted)) {
            throw new Refused(new WrongQuantity(line.goods().sku(), wanted, quantity));
        }
        var held = groups.lock(group);
        var now = clock.instant();
        if (lines.pick(wave, group.stream().map(PickLine::seq).toList(), now, me) < group.size()) {
            throw done(wave, seq);
        }
        groups.finish(held, now);
        journal.record(picked(group, quantity));
    }

    private static Act picked(List<PickLine> group, Quantity counted) {
        var line = group.getFirst();
        return Act.of("goods-picked", line.parcel().document(), line.parcel().number(), PickedGoods.of(group, counted));
    }

    /** Confirms everything open in a wave at once; parcels of stopped orders are left out. Answers how many it picked. */
    public int confirmWave(WaveId wave) {
        requireReleased(wave);
        var ready = parcels.lockOfWave(wave).stream()
                .filter(it -> it.state() == ParcelState.IN_WAVE && !it.stopped())
                .toList();
        if (ready.isEmpty()) {
            return 0;
        }
        cases.requirePractice(
                NodeCode.PICKING,
                () -> ready.stream().map(ParcelInHand::caseId).distinct().toList());
        var now = clock.instant();
        lines.pickOpen(
                wave,
                ready.stream().map(ParcelInHand::id).toList(),
                now,
                Callers.current().username());
        ready.forEach(it -> it.picked(now));
        parcels.update(ready);
        journal.record(new BatchAct(
                "parcels-picked",
                ParcelId.DOCUMENT_KIND,
                ready.stream()
                        .map(it -> it.id().number() + "|" + it.facts().orderNumber() + "|" + now)
                        .toList(),
                Map.of("wave", wave.value(), "parcels", ready.size()),
                ""));
        return ready.size();
    }

    /**
     * Less is there than wanted: the rest is fetched from other bins where they have it; otherwise parcels that miss something leave
     * the wave, their bins are free, and their orders become exceptions that lead back to picking.
     */
    public void shortPick(WaveId wave, int seq, BigDecimal found) {
        requireReleased(wave);
        shorts.report(groups.of(wave, openLine(wave, seq)), found);
    }

    private void requirePractice(ParcelId parcel) {
        cases.requirePractice(
                NodeCode.PICKING,
                () -> parcels.read(List.of(parcel)).stream()
                        .map(ParcelInHand::caseId)
                        .toList());
    }

    private boolean isGoods(PickLine line, String scanned) {
        var sku = line.goods().sku();
        var found =
                codes.resolve(List.of(scanned.strip()), Map.of(sku, line.goods().quantity()));
        return found.values().stream().anyMatch(it -> it.sku().equals(sku));
    }

    private static void requireLot(PickLine line, Taken taken) {
        var scanned = taken.lot().map(String::strip).orElse("");
        line.goods().lot().filter(lot -> !lot.equalsIgnoreCase(scanned)).ifPresent(lot -> {
            throw new Refused(new WrongLot(line.goods().sku(), lot, scanned));
        });
    }

    private void requireReleased(WaveId id) {
        var wave = waves.read(id).orElseThrow(() -> new Refused(new WaveNotFound(id)));
        if (wave.state() != WaveState.RELEASED) {
            throw new Refused(new WaveNotReady(wave.number(), wave.state()));
        }
    }

    private PickLine openLine(WaveId wave, int seq) {
        var line = lines.byId(wave, seq).orElseThrow(() -> new Refused(new PickLineNotFound(wave, seq)));
        if (line.state() != PickState.OPEN) {
            throw refused(line);
        }
        return line;
    }

    private Refused done(WaveId wave, int seq) {
        return refused(lines.byId(wave, seq).orElseThrow());
    }

    static Refused refused(PickLine line) {
        return new Refused(new PickLineDone(
                line.seq(),
                line.state(),
                line.endedBy().orElse(""),
                line.endedAt().orElseThrow()));
    }
}
