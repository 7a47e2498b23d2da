package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.ATTACHMENT;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.files.FileId;
import io.redthread.purchasing.PurchaseOrderId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which files belong to which order. */
@Repository
public class AttachmentRows {

    private final DSLContext sql;

    AttachmentRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The file belongs to the order. */
    public void add(PurchaseOrderId order, FileId file) {
        var added = sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ORDER_ID, order)
                .set(ATTACHMENT.FILE_ID, file)
                .execute();
        RowCounts.expect(1, added, "attachment");
    }

    /** It does no more; answers whether it did. */
    public boolean remove(PurchaseOrderId order, FileId file) {
        return sql.deleteFrom(ATTACHMENT)
                        .where(ATTACHMENT.ORDER_ID.eq(order))
                        .and(ATTACHMENT.FILE_ID.eq(file))
                        .execute()
                == 1;
    }

    /** The files of an order. */
    public List<FileId> of(PurchaseOrderId order) {
        return sql.select(ATTACHMENT.FILE_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ORDER_ID.eq(order))
                .orderBy(ATTACHMENT.FILE_ID)
                .fetch(ATTACHMENT.FILE_ID);
    }
}
