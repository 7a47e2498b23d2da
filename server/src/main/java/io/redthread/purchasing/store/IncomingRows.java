package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER_LINE;
import static io.redthread.purchasing.store.jooq.Tables.RECEIVED_LINE;

import io.redthread.inventory.IncomingGoods;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what orders that suppliers have will still bring, and when. */
@Repository
public class IncomingRows {

    private final DSLContext sql;

    IncomingRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What of these goods has not come, less what has; lines without any day are left out. */
    public List<IncomingGoods> incoming(Collection<Sku> skus) {
        var on = DSL.coalesce(PURCHASE_ORDER.CONFIRMED_ON, PURCHASE_ORDER_LINE.WANTED_ON, PURCHASE_ORDER.WANTED_ON);
        var open =
                PURCHASE_ORDER_LINE.BASE_QUANTITY.minus(DSL.coalesce(RECEIVED_LINE.RECEIVED, DSL.val(BigDecimal.ZERO)));
        return sql.select(PURCHASE_ORDER_LINE.SKU, on, open, PURCHASE_ORDER.NUMBER, PURCHASE_ORDER.WAREHOUSE_ID)
                .from(PURCHASE_ORDER_LINE)
                .join(PURCHASE_ORDER)
                .on(PURCHASE_ORDER.ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .leftJoin(RECEIVED_LINE)
                .on(RECEIVED_LINE.ORDER_ID.eq(PURCHASE_ORDER_LINE.ORDER_ID))
                .and(RECEIVED_LINE.LINE_NO.eq(PURCHASE_ORDER_LINE.LINE_NO))
                .where(Rows.any(
                        PURCHASE_ORDER_LINE.SKU, skus.stream().map(Sku::code).toList()))
                .and(PURCHASE_ORDER.STATE.in(OrderState.RELEASED, OrderState.PARTLY_RECEIVED))
                .and(on.isNotNull())
                .and(open.gt(BigDecimal.ZERO))
                .fetch(row -> new IncomingGoods(
                        new Sku(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5())));
    }
}
