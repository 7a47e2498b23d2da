package io.redthread.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which movements a list shows; binds query parameters, absent ones do not restrict.
 *
 * @param sku exactly these goods
 * @param warehouse into or out of it; with a SKU the list carries the running balance there
 * @param location into or out of it
 * @param lot exactly that lot
 * @param reason exactly that reason
 * @param documentKind with {@code documentId}: the cause
 * @param documentId with {@code documentKind}: the cause
 * @param from not before
 * @param to before
 * @param owner {@code own} for goods of ours, or the id of the partner whose they are, into or out of its warehouses
 */
public record EntryFilter(
        @Nullable String sku,
        @Nullable WarehouseId warehouse,
        @Nullable LocationId location,
        @Nullable String lot,
        @Nullable String reason,
        @Nullable String documentKind,
        @Nullable Long documentId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String owner) {

    /** Movements of these goods in that warehouse. */
    public static EntryFilter of(@Nullable String sku, @Nullable WarehouseId warehouse) {
        return new EntryFilter(sku, warehouse, null, null, null, null, null, null, null, null);
    }

    /** Whether it follows one SKU in one warehouse and leaves nothing out, so that a balance can run along. */
    public boolean runs() {
        return sku != null
                && warehouse != null
                && location == null
                && lot == null
                && reason == null
                && documentId == null
                && from == null
                && to == null
                && owner == null;
    }
}
