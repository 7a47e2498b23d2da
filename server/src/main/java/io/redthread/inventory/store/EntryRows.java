package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.STOCK_CLOSING;
import static io.redthread.inventory.store.jooq.Tables.STOCK_ENTRY;

import io.redthread.inventory.ClosingRefusal.StockClosed;
import io.redthread.inventory.Movement;
import io.redthread.inventory.Places;
import io.redthread.inventory.domain.BinKey;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The ledger: one row per movement, never changed. */
@Repository
public class EntryRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    EntryRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes movements of today. */
    public void insert(List<Movement> movements, Instant now, String actor) {
        insert(movements, now, Optional.empty(), actor);
    }

    /** Writes movements that happened on an earlier day, or today; refused for a day that is closed. */
    public void insert(List<Movement> movements, Instant now, Optional<LocalDate> earlier, String actor) {
        var on = earlier.orElseGet(() -> CompanyDay.of(now));
        var rows = Rows.of("fresh", movements)
                .with(STOCK_ENTRY.ID, movement -> ids.next("inventory", "stock_entry_id"))
                .with(STOCK_ENTRY.SKU, movement -> movement.sku().code())
                .with(STOCK_ENTRY.LOT, movement -> movement.lot().orElse(""))
                .with(STOCK_ENTRY.QUANTITY, movement -> movement.quantity().amount())
                .with(STOCK_ENTRY.UOM, movement -> movement.quantity().uom().code())
                .with(STOCK_ENTRY.FROM_LOCATION, Movement::from)
                .with(STOCK_ENTRY.TO_LOCATION, Movement::to)
                .with(STOCK_ENTRY.REASON, Movement::reason)
                .with(STOCK_ENTRY.DOCUMENT_KIND, movement -> movement.document().kind())
                .with(STOCK_ENTRY.DOCUMENT_ID, movement -> movement.document().id());
        var inserted = sql.insertInto(STOCK_ENTRY)
                .columns(Columns.of(rows.columns(), STOCK_ENTRY.AT, STOCK_ENTRY.OCCURRED_ON, STOCK_ENTRY.ACTOR))
                .select(sql.select(rows.fields())
                        .select(
                                DSL.val(now),
                                DSL.val(earlier.orElse(null), STOCK_ENTRY.OCCURRED_ON.getDataType()),
                                DSL.val(actor))
                        .from(rows.table())
                        .where(ClosingRows.open(on)))
                .execute();
        if (inserted == 0) {
            closed(on);
        }
        RowCounts.expect(movements.size(), inserted, "stock entries");
    }

    private void closed(LocalDate on) {
        var upTo = sql.select(STOCK_CLOSING.CLOSED_UP_TO).from(STOCK_CLOSING).fetchSingle(STOCK_CLOSING.CLOSED_UP_TO);
        if (upTo != null && !upTo.isBefore(on)) {
            throw new Refused(new StockClosed(on, upTo));
        }
    }

    /** What bins were opened with of these goods. */
    public Map<BinKey, BigDecimal> opened(Collection<Sku> skus) {
        var wanted = Rows.of("wanted", List.copyOf(skus)).with(STOCK_ENTRY.SKU, Sku::code);
        var opened = new HashMap<BinKey, BigDecimal>();
        sql.select(STOCK_ENTRY.SKU, STOCK_ENTRY.LOT, STOCK_ENTRY.TO_LOCATION, DSL.sum(STOCK_ENTRY.QUANTITY))
                .from(wanted.table())
                .join(STOCK_ENTRY)
                .on(STOCK_ENTRY.SKU.eq(wanted.field(STOCK_ENTRY.SKU)))
                .and(STOCK_ENTRY.FROM_LOCATION.eq(Places.OPENING))
                .groupBy(STOCK_ENTRY.SKU, STOCK_ENTRY.LOT, STOCK_ENTRY.TO_LOCATION)
                .forEach(
                        row -> opened.put(new BinKey(new Sku(row.value1()), row.value2(), row.value3()), row.value4()));
        return opened;
    }
}
