package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.kernel.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pickers walk along (拣货单): the stops of a wave in bin order. */
@Service
@Transactional(readOnly = true)
public class PickLists {

    private final WaveStore waves;
    private final PickLineStore lines;
    private final Goods goods;

    PickLists(WaveStore waves, PickLineStore lines, Goods goods) {
        this.waves = waves;
        this.lines = lines;
        this.goods = goods;
    }

    /** The stops of a wave along the way. */
    public List<PickStop> of(WaveId wave) {
        if (waves.read(wave).isEmpty()) {
            throw new Refused(new WaveNotFound(wave));
        }
        var stops = lines.ofWave(wave);
        var names = goods.names(stops.stream().map(it -> it.goods().sku()).collect(Collectors.toSet()));
        return stops.stream()
                .map(it -> stop(it, names.getOrDefault(it.goods().sku(), "")))
                .toList();
    }

    private static PickStop stop(PickLine line, String name) {
        var goods = line.goods();
        return new PickStop(
                line.seq(),
                line.parcel(),
                line.parcel().number(),
                line.slot(),
                goods.binCode(),
                goods.sku(),
                name,
                goods.lot().orElse(null),
                goods.quantity(),
                line.state(),
                line.atBinBy().orElse(null),
                line.endedAt().orElse(null),
                line.endedBy().orElse(null),
                line.found().orElse(null));
    }
}
