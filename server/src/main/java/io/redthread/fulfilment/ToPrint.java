package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Optional;

/** What is to be printed. */
public sealed interface ToPrint {

    /** Which kind of label that is. */
    LabelKind kind();

    /** Waybills or packing lists of parcels, in this order. */
    record Parcels(LabelKind kind, List<ParcelId> ids) implements ToPrint {}

    /** Waybills or packing lists of a wave's packed parcels, by basket; or the wave's pick list. */
    record Wave(LabelKind kind, WaveId id) implements ToPrint {}

    /** Labels of a warehouse's bins; all of them where none is named. */
    record Bins(WarehouseId warehouse, List<String> codes, Optional<String> zone) implements ToPrint {
        @Override
        public LabelKind kind() {
            return LabelKind.BIN;
        }
    }

    /** Labels of goods. */
    record GoodsOf(List<Sku> skus) implements ToPrint {
        @Override
        public LabelKind kind() {
            return LabelKind.SKU;
        }
    }

    /** Labels of handling units. */
    record Units(List<HandlingUnitId> ids) implements ToPrint {
        @Override
        public LabelKind kind() {
            return LabelKind.UNIT;
        }
    }
}
