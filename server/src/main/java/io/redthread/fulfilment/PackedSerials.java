package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.inventory.SerialCause;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.SerialRefusal.SerialsToScan;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.Serials;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Serial numbers of what is packed and sent (序列号): every piece of such goods is scanned, no parcel with them goes by the batch. */
@Component
class PackedSerials {

    private final Serials serials;
    private final Goods goods;
    private final PickLineStore lines;
    private final PickBins bins;
    private final SerialDesk desk;

    PackedSerials(Serials serials, SerialDesk desk, Goods goods, PickLineStore lines, PickBins bins) {
        this.serials = serials;
        this.desk = desk;
        this.goods = goods;
        this.lines = lines;
        this.bins = bins;
    }

    /** Refuses to pack by the batch what wants its numbers, naming the first such parcel. */
    void requireNone(List<ParcelInHand> packed) {
        var found = among(packed);
        packed.stream().filter(it -> found.contains(it.id())).findFirst().ifPresent(it -> {
            throw new Refused(new SerialsToScan(it.id().number()));
        });
    }

    /** Those of the parcels that hold picked goods with serial numbers. */
    Set<ParcelId> among(List<ParcelInHand> picked) {
        return picked.isEmpty()
                ? Set.of()
                : holding(lines.pickedOf(picked.stream().map(ParcelInHand::id).toList()));
    }

    /** Those of the parcels nobody has picked yet that will. One small statement while the company keeps no numbers. */
    Set<ParcelId> amongWaiting(List<ParcelInHand> waiting) {
        var kept = new HashSet<>(goods.withSerials(SerialTracking.OUTBOUND, SerialTracking.THROUGHOUT));
        return kept.isEmpty() || waiting.isEmpty()
                ? Set.of()
                : bins.contents(waiting).entrySet().stream()
                        .filter(it -> it.getValue().stream().anyMatch(one -> kept.contains(one.sku())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** The pieces go into the parcel; refused where a number is missing, given twice, or of a piece that is elsewhere. */
    void pack(ParcelInHand parcel, Map<Sku, Quantity> wanted, List<SerialPiece> given) {
        serials.requireLeaving(amounts(wanted), given);
        serials.packed(
                given,
                parcel.facts().warehouse(),
                new SerialCause(parcel.id().document(), parcel.id().number()),
                new SerialCause(parcel.document(), parcel.facts().orderNumber()));
    }

    /** The numbers in parcels, by goods; asked for only where any of the goods keep them. */
    Map<ParcelId, Map<Sku, List<String>>> numbers(Collection<ParcelId> parcels, Collection<Sku> skus) {
        return serials.tracked(skus).isEmpty()
                ? Map.of()
                : desk.of(parcels.stream().map(ParcelId::document).toList()).stream()
                        .collect(Collectors.groupingBy(
                                it -> new ParcelId(it.document().orElseThrow().id()),
                                Collectors.groupingBy(
                                        SerialView::sku, Collectors.mapping(SerialView::number, Collectors.toList()))));
    }

    /** What leaves takes its pieces along. */
    void left(Collection<PickLine> inside) {
        var holding = holding(inside);
        if (!holding.isEmpty()) {
            serials.shipped(holding.stream().map(ParcelId::document).toList());
        }
    }

    /** Packed parcels are called off: their pieces lie in the warehouse again. */
    void back(List<ParcelInHand> withdrawn, String why) {
        var packed = withdrawn.stream()
                .filter(it -> it.state() == ParcelState.PACKED)
                .map(it -> it.id().document())
                .toList();
        if (!packed.isEmpty()) {
            serials.unpacked(packed, why);
        }
    }

    private Set<ParcelId> holding(Collection<PickLine> inside) {
        var kept = new HashSet<>(
                serials.tracked(inside.stream().map(line -> line.goods().sku()).collect(Collectors.toSet())));
        return kept.isEmpty()
                ? Set.of()
                : inside.stream()
                        .filter(line -> kept.contains(line.goods().sku()))
                        .map(PickLine::parcel)
                        .collect(Collectors.toSet());
    }

    private static Map<Sku, BigDecimal> amounts(Map<Sku, Quantity> wanted) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().amount()));
    }
}
