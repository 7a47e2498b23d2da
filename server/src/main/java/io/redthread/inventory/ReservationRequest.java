package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one document wants reserved: whole, or what it takes of a part, or not at all.
 *
 * @param document for whom
 * @param shop whose quota it counts against and whose owner's goods it takes; an opaque key
 * @param preference warehouses that may ship it, the best first; none else is considered, and none whose goods are not the shop's
 * @param splitAllowed whether several warehouses may ship it together
 * @param lines what it wants; the same SKU in several lines is summed before deciding
 * @param part what it takes when not everything is there
 * @param expiresAt when the promise ends by itself; allocated orders' never do
 */
public record ReservationRequest(
        DocumentRef document,
        long shop,
        List<WarehouseId> preference,
        boolean splitAllowed,
        List<Wanted> lines,
        PartTaking part,
        Optional<Instant> expiresAt) {

    /** Keeps its own copies; a warehouse named twice counts once. */
    public ReservationRequest {
        preference = preference.stream().distinct().toList();
        lines = List.copyOf(lines);
    }

    /** The same of other warehouses. */
    public ReservationRequest preferring(List<WarehouseId> others) {
        return new ReservationRequest(document, shop, others, splitAllowed, lines, part, expiresAt);
    }

    /** A request that takes all or nothing. */
    public ReservationRequest(
            DocumentRef document,
            long shop,
            List<WarehouseId> preference,
            boolean splitAllowed,
            List<Wanted> lines,
            Optional<Instant> expiresAt) {
        this(document, shop, preference, splitAllowed, lines, PartTaking.NONE, expiresAt);
    }
}
