package io.redthread.purchasing;

import io.redthread.purchasing.store.OrderCourseRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How orders run and ran with their suppliers (采购履约事实, E14), in bulk; no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class OrderCourses {

    private final OrderCourseRows rows;

    OrderCourses(OrderCourseRows rows) {
        this.rows = rows;
    }

    /**
     * How an order runs.
     *
     * @param order what it says
     * @param promised the end of the day the supplier named, else of the day asked for; absent where nobody said
     * @param cameAt when the first of its goods came
     * @param arrivedAt when the last of them came
     */
    public record Course(
            OrderView order, Optional<Instant> promised, Optional<Instant> cameAt, Optional<Instant> arrivedAt) {}

    /**
     * How a supplier kept its word.
     *
     * @param supplier which
     * @param name what it is called
     * @param orders how many orders it was to deliver
     * @param late how many of them came after the day promised, or have not come yet
     */
    public record Kept(long supplier, String name, int orders, int late) {}

    /** Those of these that are there; one statement. */
    public Map<PurchaseOrderId, Course> of(Collection<PurchaseOrderId> orders) {
        return orders.isEmpty() ? Map.of() : rows.of(orders);
    }

    /** Orders behind that one that bind us and have not all come. */
    public List<PurchaseOrderId> open(long behind, int most) {
        return rows.open(behind, most);
    }

    /** Orders released in that time, behind that one of the first moment, the oldest first. */
    public List<Course> released(Instant from, Instant until, PurchaseOrderId behind, int most) {
        return rows.released(from, until, behind, most);
    }

    /** Orders whose last goods came in that time, behind that one of the first moment, the oldest first. */
    public List<Course> arrived(Instant from, Instant until, PurchaseOrderId behind, int most) {
        return rows.arrived(from, until, behind, most);
    }

    /** Suppliers behind that one with an order promised since; of all their orders promised from then until that moment. */
    public List<Kept> kept(long behind, Instant from, Instant until, int most) {
        return rows.kept(behind, from, until, most);
    }

    /** The same of these suppliers. */
    public List<Kept> kept(Collection<Long> suppliers, Instant from, Instant until) {
        return suppliers.isEmpty() ? List.of() : rows.kept(suppliers, from, until);
    }
}
