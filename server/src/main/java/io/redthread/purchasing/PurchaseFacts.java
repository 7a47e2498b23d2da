package io.redthread.purchasing;

import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.purchasing.store.PurchaseFactRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchase orders in bulk for whoever counts them (采购事实); no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class PurchaseFacts {

    private final PurchaseFactRows rows;

    PurchaseFacts(PurchaseFactRows rows) {
        this.rows = rows;
    }

    /**
     * From whom an order buys.
     *
     * @param supplier whom; absent while none is chosen
     * @param name as it was called
     */
    public record Seller(Optional<SupplierId> supplier, String name) {}

    /**
     * An order that binds or bound us.
     *
     * @param id the order
     * @param number its number
     * @param state where it stands
     */
    public record Bound(PurchaseOrderId id, String number, OrderState state) {}

    /** From whom these buy; one statement. */
    public Map<PurchaseOrderId, Seller> sellers(Collection<PurchaseOrderId> orders) {
        return orders.isEmpty() ? Map.of() : rows.sellers(orders);
    }

    /** The oldest transaction still running: what was written in earlier ones is complete. */
    public long horizon() {
        return rows.horizon();
    }

    /** What was touched after that place in transactions before the horizon, in order. */
    public List<Touch> changed(Place after, long horizon, int most) {
        return rows.changed(after, horizon, most);
    }

    /** Throws away what was touched up to that place; the one who follows has it. */
    @Transactional
    public void forget(Place upTo) {
        rows.forget(upTo);
    }

    /** Orders behind that id, whatever became of them. */
    public List<PurchaseOrderId> after(long id, int most) {
        return rows.after(id, most);
    }

    /** What is known of these; two statements whatever their number. */
    public List<PurchaseFact> of(Collection<PurchaseOrderId> ids) {
        return ids.isEmpty() ? List.of() : rows.of(ids);
    }

    /** Orders behind that id that are or were approved, released, received or closed after it. */
    public List<Bound> bound(long behind, int most) {
        return rows.bound(behind, most);
    }
}
