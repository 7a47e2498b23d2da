package io.redthread.mining.store;

import static io.redthread.mining.store.jooq.Tables.PSEUDONYM_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The secret of pseudonyms; it never changes, so it is read once. */
@Repository
public class PseudonymKey {

    private final DSLContext sql;
    private volatile @Nullable String known;

    PseudonymKey(DSLContext sql) {
        this.sql = sql;
    }

    /** The secret. */
    public String key() {
        var it = known;
        if (it == null) {
            it = sql.select(PSEUDONYM_KEY.KEY).from(PSEUDONYM_KEY).fetchSingle(PSEUDONYM_KEY.KEY);
            known = it;
        }
        return it;
    }
}
