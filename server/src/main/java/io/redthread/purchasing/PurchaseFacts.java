package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.purchasing.store.PurchaseFactRows;
import java.math.BigDecimal;
import java.time.Instant;
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

    /**
     * When an order passed what it passed; what it has not passed is absent.
     *
     * @param id the order
     * @param number its number
     * @param state where it stands
     * @param supplier from whom it buys; empty while none is chosen
     * @param department whose it is
     * @param buyer user name of who buys
     * @param amount what it comes to in the company's currency
     * @param createdAt when it was drafted
     * @param releasedAt when it was released to the supplier
     * @param confirmedAt when the supplier confirmed it
     * @param closedAt when it was closed or called off
     */
    public record Life(
            PurchaseOrderId id,
            String number,
            OrderState state,
            String supplier,
            Optional<DepartmentId> department,
            String buyer,
            BigDecimal amount,
            Instant createdAt,
            Optional<Instant> releasedAt,
            Optional<Instant> confirmedAt,
            Optional<Instant> closedAt) {}

    /** Orders behind that id. */
    public List<Life> livesBehind(long id, int most) {
        return rows.livesBehind(id, most);
    }

    /** Those of these ids. */
    public List<Life> lives(Collection<PurchaseOrderId> orders) {
        return orders.isEmpty() ? List.of() : rows.lives(orders);
    }

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
