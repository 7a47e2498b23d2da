package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;

/**
 * Command to write an assembly order (组装单) or a disassembly order (拆卸单).
 *
 * @param kind which way it goes
 * @param warehouse where
 * @param product what is made, or taken apart; it has a recipe in force
 * @param quantity how much of it, above zero, in its base unit
 * @param note what a later reader should know, at most 500 characters
 */
public record NewAssemblyOrder(
        AssemblyKind kind, WarehouseId warehouse, Sku product, BigDecimal quantity, String note) {

    private static final int LONGEST_NOTE = 500;

    /** Refuses nothing and less, and an overlong note. */
    public NewAssemblyOrder {
        if (quantity.signum() <= 0) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
        }
        if (note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
    }
}
