package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.DISPATCH_NOTE;

import io.redthread.fulfilment.DispatchNoteId;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes dispatch notes. */
@Repository
public class DispatchNoteStore {

    private final DSLContext sql;
    private final IdBlocks ids;

    DispatchNoteStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes a note. */
    public DispatchNoteId insert(String number, WarehouseId warehouse, int parcels, Instant at, String by) {
        var id = new DispatchNoteId(ids.next("fulfilment", "dispatch_note_id"));
        sql.insertInto(DISPATCH_NOTE)
                .set(DISPATCH_NOTE.ID, id)
                .set(DISPATCH_NOTE.NUMBER, number)
                .set(DISPATCH_NOTE.WAREHOUSE_ID, warehouse)
                .set(DISPATCH_NOTE.PARCELS, parcels)
                .set(DISPATCH_NOTE.AT, at)
                .set(DISPATCH_NOTE.BY, by)
                .execute();
        return id;
    }
}
