package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.NotOnWall;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.store.SortStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sort wall (播种墙): goods that were picked together go into the slots of their parcels, one scan each. What belongs
 * into no slot, or is too much, is refused; of two who put the last piece into the same slot one is.
 */
@Service
@Transactional
public class SortWall {

    private final WaveStore waves;
    private final SortStore store;
    private final GoodsCodes codes;
    private final Goods goods;
    private final Journal journal;

    SortWall(WaveStore waves, SortStore store, GoodsCodes codes, Goods goods, Journal journal) {
        this.waves = waves;
        this.store = store;
        this.codes = codes;
        this.goods = goods;
        this.journal = journal;
    }

    /** What belongs into which slot, and how much of it lies there. */
    @Transactional(readOnly = true)
    public List<WallLine> of(WaveId wave) {
        if (waves.read(wave).isEmpty()) {
            throw new Refused(new WaveNotFound(wave));
        }
        var lines = store.wall(wave);
        var names = goods.names(lines.stream().map(WallLine::sku).collect(Collectors.toSet()));
        return lines.stream()
                .map(it -> it.named(names.getOrDefault(it.sku(), "")))
                .toList();
    }

    /** Scanned goods went into the slot of a line: one piece, or what the barcode stands for. */
    public void put(WaveId wave, int seq, String scanned) {
        var line = store.wall(wave).stream()
                .filter(it -> it.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new Refused(new NotOnWall(scanned)));
        var found = codes.resolve(List.of(scanned.strip()), Map.of(line.sku(), line.quantity())).values().stream()
                .filter(it -> it.sku().equals(line.sku()))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotOnWall(scanned)));
        var amount = found.quantity();
        RowCounts.expectOne(store.put(wave, seq, amount.amount()), () -> new Refused(new NotOnWall(scanned)));
        journal.record(Act.of(
                "goods-sorted",
                line.parcelId().document(),
                line.parcel(),
                Map.of("slot", line.slot(), "sku", line.sku().code(), "quantity", amount)));
    }
}
