package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_REVISION;

import io.redthread.sales.OrderId;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the earlier revisions of orders. */
@Repository
public class RevisionStore {

    private final DSLContext sql;
    private final JsonMapper json;

    RevisionStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The revisions an order has had, oldest first; the present one is not among them. */
    public List<Past> of(OrderId id) {
        return sql.select(
                        ORDER_REVISION.REVISION,
                        ORDER_REVISION.REPLACED_AT,
                        ORDER_REVISION.REPLACED_BY,
                        ORDER_REVISION.CONTENT)
                .from(ORDER_REVISION)
                .where(ORDER_REVISION.ORDER_ID.eq(id))
                .orderBy(ORDER_REVISION.REVISION)
                .fetch(row ->
                        Past.of(json.readValue(row.value4().data(), SalesOrder.class), row.value2(), row.value3()));
    }

    /**
     * An earlier revision, without personal data.
     *
     * @param revision its number
     * @param replacedAt when the next one came
     * @param replacedBy who sent it
     * @param total what it amounted to
     * @param lines its lines
     * @param shipTo where it went, masked
     */
    public record Past(
            int revision,
            Instant replacedAt,
            String replacedBy,
            io.redthread.kernel.Money total,
            List<io.redthread.sales.OrderLine> lines,
            io.redthread.sales.ShipTo shipTo) {

        static Past of(SalesOrder order, Instant at, String by) {
            return new Past(
                    order.revision(),
                    at,
                    by,
                    order.total(),
                    order.lines(),
                    order.shipTo().masked());
        }
    }
}
