package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.UNPACKED_ORDER;

import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Orders at picking that hold no goods: nothing is packed for them. */
@Repository
public class UnpackedOrderStore {

    private final DSLContext sql;

    UnpackedOrderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Notes orders to be taken on. */
    public void insert(List<OrderId> orders, Instant at) {
        var rows = Rows.of("arrived", orders)
                .with(UNPACKED_ORDER.ORDER_ID, it -> it)
                .with(UNPACKED_ORDER.ENTERED_AT, it -> at);
        rows.insertInto(sql, UNPACKED_ORDER).onConflictDoNothing().execute();
    }

    /** Takes some that nobody else has. */
    public List<OrderId> take(int most) {
        return sql.select(UNPACKED_ORDER.ORDER_ID)
                .from(UNPACKED_ORDER)
                .orderBy(UNPACKED_ORDER.ORDER_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(UNPACKED_ORDER.ORDER_ID);
    }

    /** Forgets orders that were taken on. */
    public void delete(List<OrderId> orders) {
        sql.deleteFrom(UNPACKED_ORDER)
                .where(Rows.any(UNPACKED_ORDER.ORDER_ID, orders))
                .execute();
    }
}
