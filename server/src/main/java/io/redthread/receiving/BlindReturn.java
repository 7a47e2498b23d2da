package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import java.util.List;

/**
 * Command to take goods in that nobody announced (无主退件).
 *
 * @param warehouse where they came
 * @param carrier who brought them; at most 40 characters
 * @param waybill number on the parcel; at most 40 characters
 * @param note what stands on it or lies in it, at most 500 characters
 * @param goods at least one
 */
public record BlindReturn(WarehouseId warehouse, String carrier, String waybill, String note, List<Arrived> goods) {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CODE = 40;

    /** Refuses empty and overlong values. */
    public BlindReturn {
        goods = List.copyOf(goods);
        if (goods.isEmpty()) {
            throw InvalidInput.of("/goods", "", "value-required");
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
        if (carrier.length() > LONGEST_CODE || waybill.length() > LONGEST_CODE) {
            throw InvalidInput.of("/waybill", waybill, "text-too-long");
        }
    }
}
