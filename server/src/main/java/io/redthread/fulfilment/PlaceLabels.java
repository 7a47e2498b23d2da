package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.PrintJob.Filled;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneFacts;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills in pick lists, labels of bins and labels of goods. */
@Component
class PlaceLabels {

    private final WaveStore waves;
    private final PickLists lists;
    private final Carriers carriers;
    private final Warehouses warehouses;
    private final Goods goods;

    PlaceLabels(WaveStore waves, PickLists lists, Carriers carriers, Warehouses warehouses, Goods goods) {
        this.waves = waves;
        this.lists = lists;
        this.carriers = carriers;
        this.warehouses = warehouses;
        this.goods = goods;
    }

    /** The pick list of a wave. */
    List<Filled> pickList(WaveId id, LabelLooks.Chosen looks, Map<LabelField, String> common) {
        var wave = waves.byId(id).orElseThrow(() -> new Refused(new WaveNotFound(id)));
        var stops = lists.of(id);
        var fields = new EnumMap<LabelField, String>(common);
        fields.put(LabelField.WAVE, wave.number());
        fields.put(LabelField.WAREHOUSE, warehouse(wave.warehouse()).nameZh());
        fields.put(
                LabelField.CARRIER,
                wave.carrier() == null ? "" : carriers.of(wave.carrier()).nameZh());
        fields.put(LabelField.PARCELS, Integer.toString(wave.parcels()));
        fields.put(LabelField.STOPS, Integer.toString(stops.size()));
        var rows = stops.stream().map(PlaceLabels::row).toList();
        return List.of(new Filled(looks.of(wave.carrier(), null), null, 0, ParcelLabels.texts(fields), rows));
    }

    /** Labels of bins along the picker's way; one that is not there is refused. */
    List<Filled> bins(ToPrint.Bins wanted, LabelLooks.Chosen looks, Map<LabelField, String> common) {
        var place = warehouse(wanted.warehouse());
        var zones = warehouses.zones(place.id()).stream().collect(Collectors.toMap(ZoneFacts::id, it -> it));
        var all = warehouses.bins(place.id()).stream()
                .filter(it -> wanted.zone().isEmpty()
                        || Objects.requireNonNull(zones.get(it.zone()))
                                .code()
                                .equals(wanted.zone().get()))
                .toList();
        var known = all.stream().map(it -> it.code()).collect(Collectors.toSet());
        wanted.codes().stream().filter(it -> !known.contains(it)).findFirst().ifPresent(missing -> {
            throw InvalidInput.of("/bins", missing, "label-bin-unknown");
        });
        var labels = new ArrayList<Filled>();
        for (var bin : all) {
            if (wanted.codes().isEmpty() || wanted.codes().contains(bin.code())) {
                var zone = Objects.requireNonNull(zones.get(bin.zone()));
                var fields = new EnumMap<LabelField, String>(common);
                fields.put(LabelField.BIN, bin.code());
                fields.put(LabelField.ZONE, zone.code());
                fields.put(LabelField.ZONE_NAME, zone.nameZh());
                fields.put(LabelField.WAREHOUSE, place.nameZh());
                labels.add(new Filled(looks.of(null, null), null, 0, ParcelLabels.texts(fields), List.of()));
            }
        }
        return labels;
    }

    /** Labels of goods, in this order; goods that are not there are refused. */
    List<Filled> goods(List<Sku> skus, LabelLooks.Chosen looks, Map<LabelField, String> common) {
        var views = goods.views(skus).stream().collect(Collectors.toMap(it -> it.sku(), it -> it));
        var labels = new ArrayList<Filled>();
        for (var sku : skus) {
            var view = views.get(sku);
            if (view == null) {
                throw InvalidInput.of("/skus", sku.code(), "label-goods-unknown");
            }
            var content = view.content();
            var fields = new EnumMap<LabelField, String>(common);
            fields.put(LabelField.SKU, sku.code());
            fields.put(LabelField.SKU_NAME, content.name());
            fields.put(
                    LabelField.BARCODE,
                    content.barcodes().isEmpty()
                            ? sku.code()
                            : content.barcodes().getFirst().code());
            labels.add(new Filled(looks.of(null, null), null, 0, ParcelLabels.texts(fields), List.of()));
        }
        return labels;
    }

    private WarehouseFacts warehouse(WarehouseId id) {
        return warehouses.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/warehouse", id.value(), "warehouse-unknown"));
    }

    private static Map<LabelColumn, String> row(PickStop stop) {
        var row = new EnumMap<LabelColumn, String>(LabelColumn.class);
        row.put(LabelColumn.SEQ, Integer.toString(stop.seq()));
        row.put(LabelColumn.SLOT, ParcelLabels.text(stop.slot()));
        row.put(LabelColumn.BIN, stop.bin());
        row.put(LabelColumn.SKU, stop.sku().code());
        row.put(
                LabelColumn.NAME,
                GiftPieces.named(stop.name(), stop.gifts(), stop.quantity().amount()));
        row.put(LabelColumn.LOT, ParcelLabels.text(stop.lot()));
        row.put(LabelColumn.QUANTITY, stop.quantity().zh());
        row.put(LabelColumn.PARCEL, stop.parcel());
        return row;
    }
}
