package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.APPROVAL_CEILING;

import io.redthread.identity.CeilingView;
import io.redthread.identity.RoleCode;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Up to which amount each role decides. */
@Repository
public class CeilingStore {

    private final DSLContext sql;

    CeilingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All ceilings. */
    public List<CeilingView> all() {
        return sql.select(APPROVAL_CEILING.ROLE_CODE, APPROVAL_CEILING.CURRENCY, APPROVAL_CEILING.AMOUNT)
                .from(APPROVAL_CEILING)
                .orderBy(APPROVAL_CEILING.ROLE_CODE, APPROVAL_CEILING.CURRENCY)
                .fetch(Records.mapping(CeilingView::new));
    }

    /** Sets a ceiling; without an amount there is none. */
    public void set(RoleCode role, String currency, @Nullable BigDecimal amount) {
        sql.insertInto(APPROVAL_CEILING)
                .set(APPROVAL_CEILING.ROLE_CODE, role)
                .set(APPROVAL_CEILING.CURRENCY, currency)
                .set(APPROVAL_CEILING.AMOUNT, amount)
                .onConflict(APPROVAL_CEILING.ROLE_CODE, APPROVAL_CEILING.CURRENCY)
                .doUpdate()
                .set(APPROVAL_CEILING.AMOUNT, amount)
                .execute();
    }

    /** Takes the right to decide in that currency away. */
    public int remove(RoleCode role, String currency) {
        return sql.deleteFrom(APPROVAL_CEILING)
                .where(APPROVAL_CEILING.ROLE_CODE.eq(role))
                .and(APPROVAL_CEILING.CURRENCY.eq(currency))
                .execute();
    }
}
