package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.BIN_STOCK;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.PutawayTrail.Moved;
import io.redthread.inventory.PutawayTrail.Standing;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what stands in receiving places and what left them. */
@Repository
public class PutawayTrailRows {

    private static final int MOST = 500;

    private final DSLContext sql;

    PutawayTrailRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What of these goods stands there. */
    public List<Standing> standing(Collection<LocationId> bins, Collection<Sku> skus) {
        return sql.select(BIN_STOCK.LOCATION_ID, BIN_STOCK.SKU, BIN_STOCK.LOT, BIN_STOCK.ON_HAND)
                .from(BIN_STOCK)
                .where(Rows.any(BIN_STOCK.LOCATION_ID, bins))
                .and(Rows.any(BIN_STOCK.SKU, codes(skus)))
                .and(BIN_STOCK.ON_HAND.gt(BigDecimal.ZERO))
                .fetch(row -> new Standing(row.value1(), new Sku(row.value2()), row.value3(), row.value4()));
    }

    /** What of these goods left there since. */
    public List<Moved> moved(Collection<LocationId> bins, Collection<Sku> skus, Instant since) {
        return sql.select(
                        STOCK_ENTRY.FROM_LOCATION, STOCK_ENTRY.SKU, STOCK_ENTRY.LOT, STOCK_ENTRY.AT, STOCK_ENTRY.ACTOR)
                .from(STOCK_ENTRY)
                .where(Rows.any(STOCK_ENTRY.SKU, codes(skus)))
                .and(STOCK_ENTRY.AT.ge(since))
                .and(Rows.any(STOCK_ENTRY.FROM_LOCATION, bins))
                .and(STOCK_ENTRY.DOCUMENT_KIND.eq("putaway"))
                .orderBy(STOCK_ENTRY.AT, STOCK_ENTRY.ID)
                .limit(MOST)
                .fetch(row -> new Moved(row.value1(), new Sku(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    private static List<String> codes(Collection<Sku> skus) {
        return skus.stream().map(Sku::code).toList();
    }
}
