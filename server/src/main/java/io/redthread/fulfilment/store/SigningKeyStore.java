package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.SIGNING_KEY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the keys we sign with. */
@Repository
public class SigningKeyStore {

    private final DSLContext sql;

    SigningKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The key of that name. */
    public Optional<byte[]> byName(String name) {
        return sql.select(SIGNING_KEY.KEY)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.NAME.eq(name))
                .fetchOptional(SIGNING_KEY.KEY);
    }

    /** Keeps a fresh key, unless somebody was first; answers the one that is kept. */
    public byte[] putIfAbsent(String name, byte[] fresh, Instant now) {
        sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.NAME, name)
                .set(SIGNING_KEY.KEY, fresh)
                .set(SIGNING_KEY.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
        return byName(name).orElseThrow();
    }
}
