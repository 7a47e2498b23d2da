package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.kernel.Refused;
import io.redthread.sales.GivenGoods;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pickers walk along (拣货单): the stops of a wave in bin order. */
@Service
@Transactional(readOnly = true)
public class PickLists {

    private final WaveStore waves;
    private final PickLineStore lines;
    private final PickGroups groups;
    private final Goods goods;
    private final ParcelStore parcels;
    private final GivenGoods given;

    PickLists(
            WaveStore waves,
            PickLineStore lines,
            PickGroups groups,
            Goods goods,
            ParcelStore parcels,
            GivenGoods given) {
        this.waves = waves;
        this.lines = lines;
        this.groups = groups;
        this.goods = goods;
        this.parcels = parcels;
        this.given = given;
    }

    /** The stops of a wave along the way. */
    public List<PickStop> of(WaveId wave) {
        var known = waves.read(wave).orElseThrow(() -> new Refused(new WaveNotFound(wave)));
        var all = lines.ofWave(wave);
        var stops = known.picking() == PickMethod.SORT ? together(wave, all) : all;
        var names = goods.names(stops.stream().map(it -> it.goods().sku()).collect(Collectors.toSet()));
        var orders = parcels.ofWave(wave).stream().collect(Collectors.toMap(ParcelInHand::id, ParcelInHand::order));
        var gifts = new GiftPieces(given.of(new HashSet<>(orders.values())));
        return stops.stream()
                .map(it -> stop(it, names.getOrDefault(it.goods().sku(), ""), pieces(gifts, orders, it)))
                .toList();
    }

    /** In a wave that is sorted afterwards, one stop for all open lines of the same goods in the same bin. */
    private List<PickLine> together(WaveId wave, List<PickLine> all) {
        var stopped = groups.stopped(wave);
        var stops = new ArrayList<PickLine>();
        for (var line : all) {
            var last = stops.isEmpty() ? null : stops.getLast();
            var open = line.state() == PickState.OPEN && !stopped.contains(line.parcel());
            if (open && last != null && last.state() == PickState.OPEN && PickGroups.together(last, line)) {
                stops.set(stops.size() - 1, last.plus(line.goods().quantity()));
            } else if (open || line.state() != PickState.OPEN) {
                stops.add(line);
            }
        }
        return stops;
    }

    /** Where goods of several parcels are picked together, those of the first one count. */
    private static BigDecimal pieces(GiftPieces gifts, Map<ParcelId, OrderId> orders, PickLine line) {
        var order = orders.get(line.parcel());
        return order == null
                ? BigDecimal.ZERO
                : gifts.of(order, line.goods().sku(), line.goods().quantity().amount());
    }

    private static PickStop stop(PickLine line, String name, BigDecimal gifts) {
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
                gifts,
                line.state(),
                line.atBinBy().orElse(null),
                line.endedAt().orElse(null),
                line.endedBy().orElse(null),
                line.found().orElse(null));
    }
}
