package io.redthread.purchasing;

import io.redthread.parties.SupplierId;
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

    /** Orders behind that id that are or were approved, released, received or closed after it. */
    public List<Bound> bound(long behind, int most) {
        return rows.bound(behind, most);
    }
}
