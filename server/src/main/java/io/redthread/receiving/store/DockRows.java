package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.DOCK_MISTAKE;
import static io.redthread.receiving.store.jooq.Tables.RECEIVING_SETTING;

import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.receiving.DockFault;
import io.redthread.receiving.ReceivingSetting;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Refused scans at the dock, and the one row of settings. */
@Repository
public class DockRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    DockRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes a refused scan down. */
    public void mistake(
            Optional<PurchaseOrderId> order, DockFault fault, String wanted, String scanned, Instant now, String by) {
        var added = sql.insertInto(DOCK_MISTAKE)
                .set(DOCK_MISTAKE.ID, ids.next("receiving", "dock_mistake_id"))
                .set(DOCK_MISTAKE.ORDER_ID, order.orElse(null))
                .set(DOCK_MISTAKE.FAULT, fault)
                .set(DOCK_MISTAKE.EXPECTED, wanted)
                .set(DOCK_MISTAKE.SCANNED, scanned)
                .set(DOCK_MISTAKE.AT, now)
                .set(DOCK_MISTAKE.BY_WHOM, by)
                .execute();
        RowCounts.expect(1, added, "dock mistake");
    }

    /** The settings. */
    public ReceivingSetting setting() {
        return sql.select(RECEIVING_SETTING.BLIND, RECEIVING_SETTING.REVISION)
                .from(RECEIVING_SETTING)
                .fetchSingle(row -> new ReceivingSetting(row.value1(), row.value2()));
    }

    /** Changes them where they are at that revision; answers whether they were. */
    public boolean change(ReceivingSetting wanted) {
        return sql.update(RECEIVING_SETTING)
                        .set(RECEIVING_SETTING.BLIND, wanted.blind())
                        .set(RECEIVING_SETTING.REVISION, RECEIVING_SETTING.REVISION.plus(1))
                        .where(RECEIVING_SETTING.ID.eq(1))
                        .and(RECEIVING_SETTING.REVISION.eq(wanted.revision()))
                        .execute()
                == 1;
    }
}
