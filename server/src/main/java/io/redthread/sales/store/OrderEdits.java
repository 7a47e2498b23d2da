package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.ShipTo;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Small corrections to one order; each expects its one row. */
@Repository
public class OrderEdits {

    private final DSLContext sql;
    private final Clock clock;

    OrderEdits(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Says that it was paid now. */
    public void paid(OrderId id) {
        var updated = sql.update(SALES_ORDER)
                .set(SALES_ORDER.PAID_AT, clock.instant())
                .where(SALES_ORDER.ID.eq(id))
                .and(SALES_ORDER.PAID_AT.isNull())
                .execute();
        RowCounts.expect(1, updated, "paid order " + id.value());
    }

    /** Says that the balance of all these was paid now; refuses when one was already, or is not there. */
    public void balancePaid(Collection<OrderId> ids, Supplier<Refused> otherwise) {
        var updated = sql.update(SALES_ORDER)
                .set(SALES_ORDER.BALANCE_PAID_AT, clock.instant())
                .where(Rows.any(SALES_ORDER.ID, ids))
                .and(SALES_ORDER.BALANCE_PAID_AT.isNull())
                .execute();
        if (updated != ids.size()) {
            throw otherwise.get();
        }
    }

    /** Changes where it goes. */
    public void readdress(OrderId id, ShipTo to) {
        var updated = sql.update(SALES_ORDER)
                .set(SALES_ORDER.RECIPIENT, to.recipient())
                .set(SALES_ORDER.PHONE, to.phone())
                .set(SALES_ORDER.COUNTRY, to.country())
                .set(SALES_ORDER.PROVINCE, to.province())
                .set(SALES_ORDER.CITY, to.city())
                .set(SALES_ORDER.DISTRICT, to.district())
                .set(SALES_ORDER.DIVISION_CODE, to.divisionCode())
                .set(SALES_ORDER.STREET, to.street())
                .set(SALES_ORDER.POSTCODE, to.postcode())
                .where(SALES_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "readdressed order " + id.value());
    }

    /** Sets flag and note. */
    public void annotate(OrderId id, int flag, String note) {
        var updated = sql.update(SALES_ORDER)
                .set(SALES_ORDER.FLAG, (short) flag)
                .set(SALES_ORDER.STAFF_NOTE, note)
                .where(SALES_ORDER.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "annotated order " + id.value());
    }
}
