package io.redthread.receiving;

import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.store.ReceiptTrailRows;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of orders and what became of it, for their threads. No data scope; the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class ReceiptTrails {

    private final ReceiptTrailRows rows;

    ReceiptTrails(ReceiptTrailRows rows) {
        this.rows = rows;
    }

    /** The receipts of an order, the oldest first; four statements for any number. */
    public List<ReceiptTrail> ofOrder(PurchaseOrderId order) {
        return rows.ofOrder(order);
    }

    /**
     * A receipt or supplier return with the order it belongs to.
     *
     * @param id its id
     * @param number its number
     * @param orderNumber the order's number
     * @param back whether goods went back with it
     */
    public record Named(long id, String number, String orderNumber, boolean back) {}

    /** The goods receipt or supplier return of that number, or that begins with it, the newest; at most so many of each. */
    public List<Named> find(String number, int most) {
        return rows.find(number, most);
    }

    /** The receipt or supplier return of exactly that number. */
    public Optional<Named> byNumber(String number) {
        return rows.find(number, 1).stream()
                .filter(it -> it.number().equalsIgnoreCase(number))
                .findFirst();
    }
}
