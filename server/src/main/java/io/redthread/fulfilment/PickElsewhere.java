package io.redthread.fulfilment;

import io.redthread.fulfilment.PickLine.Goods;
import io.redthread.fulfilment.ShortPicks.Missed;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.inventory.Pin;
import io.redthread.inventory.PinMoves;
import io.redthread.inventory.PinRequest;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a bin lacks is fetched from other bins of the warehouse, in the same wave (另找货位): the line ends short, what was there
 * counts as picked, and new stops at the end of the walk ask for the rest.
 */
@Component
class PickElsewhere {

    private final PickLineStore lines;
    private final WaveStore waves;
    private final PinMoves moves;
    private final Journal journal;

    PickElsewhere(PickLineStore lines, WaveStore waves, PinMoves moves, Journal journal) {
        this.lines = lines;
        this.waves = waves;
        this.moves = moves;
        this.journal = journal;
    }

    /** Sends the picker on for whatever other bins hold; answers those lines for which they hold too little. */
    List<Missed> send(WaveId wave, List<Missed> missed, Map<ParcelId, ParcelInHand> held, Instant now) {
        var left = new ArrayList<Missed>();
        var seq = lines.lastSeq(wave);
        for (var one : missed) {
            var pins = moves.elsewhere(request(one, held), one.line().goods().bin());
            if (pins.isEmpty()) {
                left.add(one);
            } else {
                var fresh = fresh(
                        one, pins, Objects.requireNonNull(held.get(one.line().parcel())), seq, now);
                seq += fresh.size();
                write(one, pins, fresh, now);
            }
        }
        return left;
    }

    private static PinRequest request(Missed one, Map<ParcelId, ParcelInHand> held) {
        var goods = one.line().goods();
        var warehouse =
                Objects.requireNonNull(held.get(one.line().parcel())).facts().warehouse();
        return new PinRequest(
                goods.reservation(),
                warehouse,
                goods.sku(),
                goods.lot(),
                goods.quantity().minus(one.found()));
    }

    private void write(Missed one, List<Pin> pins, List<PickLine> fresh, Instant now) {
        var line = one.line();
        RowCounts.expectOne(
                lines.end(
                        line,
                        PickState.SHORT,
                        one.found(),
                        now,
                        Callers.current().username()),
                () -> Picking.refused(lines.byId(line.wave(), line.seq()).orElseThrow()));
        lines.insert(fresh);
        // The short stop is over; what was found there and every other bin is one of its own.
        waves.addStops(line.wave(), fresh.size() - 1);
        journal.record(Act.of(
                "goods-found-elsewhere",
                line.parcel().document(),
                line.parcel().number(),
                Map.of(
                        "bin",
                        line.goods().binCode(),
                        "sku",
                        line.goods().sku().code(),
                        "wanted",
                        line.goods().quantity(),
                        "found",
                        one.found(),
                        "elsewhere",
                        pins.stream().map(Pin::binCode).toList())));
    }

    private static List<PickLine> fresh(Missed one, List<Pin> pins, ParcelInHand parcel, int last, Instant now) {
        var line = one.line();
        var fresh = new ArrayList<PickLine>();
        if (one.found().isPositive()) {
            var there = goods(line.goods(), line.goods().bin(), line.goods().binCode(), one.found());
            fresh.add(PickLine.open(line.wave(), last + 1, parcel, line.slot(), there)
                    .picked(now, Callers.current().username()));
        }
        for (var pin : pins) {
            fresh.add(PickLine.open(
                    line.wave(),
                    last + 1 + fresh.size(),
                    parcel,
                    line.slot(),
                    goods(line.goods(), pin.bin(), pin.binCode(), pin.quantity())));
        }
        return fresh;
    }

    private static Goods goods(Goods of, io.redthread.inventory.LocationId bin, String code, Quantity quantity) {
        return new Goods(of.reservation(), bin, code, of.sku(), of.lot(), quantity);
    }
}
