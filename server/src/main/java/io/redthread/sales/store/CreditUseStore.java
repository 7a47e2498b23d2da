package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.CREDIT_USE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps what orders take of credit accounts. */
@Repository
public class CreditUseStore {

    private final DSLContext sql;

    CreditUseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What orders take of their accounts. */
    public Map<OrderId, Use> of(Collection<OrderId> wholes) {
        var uses = new HashMap<OrderId, Use>();
        sql.select(CREDIT_USE.ORDER_ID, CREDIT_USE.ACCOUNT_ID, CREDIT_USE.AMOUNT)
                .from(CREDIT_USE)
                .where(Rows.any(CREDIT_USE.ORDER_ID, wholes))
                .forEach(row -> uses.put(row.value1(), new Use(row.value1(), row.value2(), row.value3())));
        return uses;
    }

    /** Writes what orders take from now on; one that is on its account already stays charged when it first was. */
    public void use(List<Use> uses, Instant at) {
        var rows = Rows.of("taken", uses)
                .with(CREDIT_USE.ORDER_ID, Use::whole)
                .with(CREDIT_USE.ACCOUNT_ID, Use::account)
                .with(CREDIT_USE.AMOUNT, Use::amount)
                .with(CREDIT_USE.CHARGED_AT, it -> at);
        var written = rows.insertInto(sql, CREDIT_USE)
                .onConflict(CREDIT_USE.ORDER_ID)
                .doUpdate()
                .set(CREDIT_USE.AMOUNT, DSL.excluded(CREDIT_USE.AMOUNT))
                .execute();
        RowCounts.expect(uses.size(), written, "uses of accounts");
    }

    /** The first part of each order, and what its parts that are neither called off nor paid come to. */
    public Map<OrderId, Live> live(Collection<OrderId> orders) {
        var its = SALES_ORDER.as("its");
        var whole = SALES_ORDER.as("whole");
        var owed = DSL.sum(DSL.when(
                        SALES_ORDER.PAID_AT.isNull().and(ORDER_STATE.STATUS.ne(OrderStatus.CANCELLED)),
                        SALES_ORDER.TOTAL)
                .otherwise(BigDecimal.ZERO));
        var live = new HashMap<OrderId, Live>();
        sql.select(its.ID, whole.ID, owed)
                .from(its)
                .join(whole)
                .on(whole.SHOP_ID.eq(its.SHOP_ID))
                .and(whole.PLATFORM_NUMBER.eq(its.PLATFORM_NUMBER))
                .and(whole.PART.eq(DSL.inline(1, whole.PART)))
                .join(SALES_ORDER)
                .on(SALES_ORDER.SHOP_ID.eq(its.SHOP_ID))
                .and(SALES_ORDER.PLATFORM_NUMBER.eq(its.PLATFORM_NUMBER))
                .join(ORDER_STATE)
                .on(ORDER_STATE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(Rows.any(its.ID, orders))
                .groupBy(its.ID, whole.ID)
                .forEach(row -> live.put(row.value1(), new Live(row.value2(), row.value3())));
        return live;
    }

    /**
     * What an order takes of an account.
     *
     * @param whole its first part
     * @param account which
     * @param amount how much
     */
    public record Use(OrderId whole, CreditAccountId account, BigDecimal amount) {}

    /**
     * What of an order is still to be paid.
     *
     * @param whole its first part
     * @param amount what its parts come to
     */
    public record Live(OrderId whole, BigDecimal amount) {}
}
