package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.SUPPLIER_KEY;

import io.redthread.parties.SupplierId;
import io.redthread.platform.database.RowCounts;
import io.redthread.receiving.SupplierKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** For which supplier a key announces. */
@Repository
public class SupplierKeyRows {

    private final DSLContext sql;

    SupplierKeyRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The supplier for which the key of that name speaks. */
    public Optional<SupplierId> of(String key) {
        return sql.select(SUPPLIER_KEY.SUPPLIER_ID)
                .from(SUPPLIER_KEY)
                .where(SUPPLIER_KEY.KEY_NAME.eq(key))
                .fetchOptional(SUPPLIER_KEY.SUPPLIER_ID);
    }

    /** All of them by name. */
    public List<SupplierKey> all() {
        return sql.selectFrom(SUPPLIER_KEY)
                .orderBy(SUPPLIER_KEY.KEY_NAME)
                .fetch(row -> new SupplierKey(row.getKeyName(), row.getSupplierId()));
    }

    /** Writes one or changes it. */
    public void put(SupplierKey wanted, Instant now, String by) {
        var written = sql.insertInto(SUPPLIER_KEY)
                .set(SUPPLIER_KEY.KEY_NAME, wanted.key())
                .set(SUPPLIER_KEY.SUPPLIER_ID, wanted.supplier())
                .set(SUPPLIER_KEY.SET_AT, now)
                .set(SUPPLIER_KEY.SET_BY, by)
                .onConflict(SUPPLIER_KEY.KEY_NAME)
                .doUpdate()
                .set(SUPPLIER_KEY.SUPPLIER_ID, wanted.supplier())
                .set(SUPPLIER_KEY.SET_AT, now)
                .set(SUPPLIER_KEY.SET_BY, by)
                .execute();
        RowCounts.expect(1, written, "supplier key");
    }

    /** Takes one away; none is as well. */
    public void remove(String key) {
        sql.deleteFrom(SUPPLIER_KEY).where(SUPPLIER_KEY.KEY_NAME.eq(key)).execute();
    }
}
