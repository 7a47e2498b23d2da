package io.redthread.sales;

import io.redthread.parties.ShopId;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.sales.store.SalesFactRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales orders in bulk for whoever counts them (销售事实), read so that no change is missed; without anybody's personal data. */
@Service
@Transactional(readOnly = true)
public class SalesFacts {

    private final SalesFactRows rows;

    SalesFacts(SalesFactRows rows) {
        this.rows = rows;
    }

    /** The oldest transaction still running: what was written in earlier ones is complete. */
    public long horizon() {
        return rows.horizon();
    }

    /** What was touched after that place in transactions before the horizon, in order: rows with about so many ids. */
    public List<Touch> changed(Place after, long horizon, int most) {
        return rows.changed(after, horizon, most);
    }

    /** Throws away what was touched up to that place; the one who follows has it. */
    @Transactional
    public void forget(Place upTo) {
        rows.forget(upTo);
    }

    /** Orders behind that one by their ids. */
    public List<OrderId> after(long id, int most) {
        return rows.after(id, most);
    }

    /**
     * An order that was accepted.
     *
     * @param id which
     * @param acceptedAt when
     */
    public record Accepted(OrderId id, Instant acceptedAt) {}

    /** Orders accepted after that one and before that moment, in order. */
    public List<Accepted> accepted(Instant at, OrderId behind, Instant until, int most) {
        return rows.accepted(at, behind, until, most);
    }

    /** How many orders each shop brought in that time; shops that brought none are left out. */
    public Map<ShopId, Long> perShop(Instant from, Instant until) {
        return rows.perShop(from, until);
    }

    /** What is known of these; three statements whatever their number. */
    public List<SalesFact> of(Collection<OrderId> ids) {
        return ids.isEmpty() ? List.of() : rows.of(ids);
    }
}
