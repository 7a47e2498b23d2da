package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.LOCATION;
import static io.redthread.inventory.store.jooq.Tables.SERIAL;
import static io.redthread.inventory.store.jooq.Tables.SERIAL_EVENT;
import static io.redthread.inventory.store.jooq.Tables.STOCK_COUNT_LINE;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.SerialAct;
import io.redthread.inventory.SerialState;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.StockCountId;
import io.redthread.inventory.StockCountView;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Serial numbers of stock counts. A number counts as seen while its bin has not been counted again since. */
@Repository
public class SerialCountRows {

    private final DSLContext sql;

    SerialCountRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The pieces seen in the last round of their bins. */
    public List<Seen> seen(DocumentRef count) {
        return sql.selectDistinct(SERIAL.fields())
                .select(STOCK_COUNT_LINE.LOCATION_ID)
                .from(SERIAL_EVENT)
                .join(SERIAL)
                .on(SERIAL.ID.eq(SERIAL_EVENT.SERIAL_ID))
                .join(STOCK_COUNT_LINE)
                .on(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(new StockCountId(count.id())))
                .and(STOCK_COUNT_LINE.SKU.eq(SERIAL.SKU))
                .and(STOCK_COUNT_LINE.COUNTED_AT.eq(SERIAL_EVENT.AT))
                .join(LOCATION)
                .on(LOCATION.ID.eq(STOCK_COUNT_LINE.LOCATION_ID))
                .and(LOCATION.CODE.eq(SERIAL_EVENT.NOTE))
                .where(SERIAL_EVENT.DOCUMENT_ID.eq(count.id()))
                .and(SERIAL_EVENT.DOCUMENT_KIND.eq(count.kind()))
                .and(SERIAL_EVENT.ACT.eq(SerialAct.COUNTED))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER)
                .fetch(row -> new Seen(SerialRows.view(row), row.get(STOCK_COUNT_LINE.LOCATION_ID)));
    }

    /** The pieces of goods that were here by number before they were counted; held until the transaction ends where wanted. */
    public List<SerialView> here(StockCountView count, Collection<Sku> skus, boolean locked) {
        var query = sql.select(SERIAL.fields())
                .from(SERIAL)
                .where(Rows.any(SERIAL.SKU, skus.stream().map(Sku::code).toList()))
                .and(SERIAL.WAREHOUSE_ID.eq(count.warehouse()))
                .and(SERIAL.STATE.eq(SerialState.HERE))
                .and(SERIAL.CHANGED_AT.le(DSL.select(DSL.min(STOCK_COUNT_LINE.COUNTED_AT))
                        .from(STOCK_COUNT_LINE)
                        .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(count.id()))
                        .and(STOCK_COUNT_LINE.SKU.eq(SERIAL.SKU))))
                .orderBy(SERIAL.SKU, SERIAL.NUMBER);
        return (locked ? query.forUpdate() : query).fetch(SerialRows::view);
    }

    /** Those of these goods that a count is about. */
    public List<Sku> among(StockCountId count, Collection<Sku> skus) {
        return sql.selectDistinct(STOCK_COUNT_LINE.SKU)
                .from(STOCK_COUNT_LINE)
                .where(STOCK_COUNT_LINE.STOCK_COUNT_ID.eq(count))
                .and(Rows.any(STOCK_COUNT_LINE.SKU, skus.stream().map(Sku::code).toList()))
                .orderBy(STOCK_COUNT_LINE.SKU)
                .fetch(row -> new Sku(row.value1()));
    }

    /** What the labels of bins say. */
    public Map<LocationId, String> codes(Collection<LocationId> bins) {
        return sql.select(LOCATION.ID, LOCATION.CODE)
                .from(LOCATION)
                .where(Rows.any(LOCATION.ID, new HashSet<>(bins)))
                .fetchMap(LOCATION.ID, LOCATION.CODE);
    }

    /**
     * A piece that was seen.
     *
     * @param serial which
     * @param bin in which bin
     */
    public record Seen(SerialView serial, LocationId bin) {}
}
