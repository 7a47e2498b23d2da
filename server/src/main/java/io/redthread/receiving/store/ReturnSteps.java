package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.REFUND_REQUEST;
import static io.redthread.receiving.store.jooq.Tables.RETURN_AUTHORISATION;
import static io.redthread.receiving.store.jooq.Tables.RETURN_GOODS;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.receiving.BlindReturn;
import io.redthread.receiving.RefundState;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnOrigin;
import io.redthread.receiving.ReturnReason;
import io.redthread.receiving.ReturnState;
import io.redthread.receiving.ReturnWish;
import io.redthread.receiving.domain.Stray.Match;
import io.redthread.sales.OrderId;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes what becomes of returns; each step expects the one before it. */
@Repository
public class ReturnSteps {

    private final DSLContext sql;
    private final ReturnRows rows;

    ReturnSteps(DSLContext sql, ReturnRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Writes a return down that nobody announced; its goods are on the table already. */
    public void insertBlind(ReturnAuthorisationId id, String number, BlindReturn wanted, Instant now, String by) {
        var added = sql.insertInto(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.ID, id)
                .set(RETURN_AUTHORISATION.NUMBER, number)
                .set(RETURN_AUTHORISATION.STATE, ReturnState.RECEIVED)
                .set(RETURN_AUTHORISATION.ORIGIN, ReturnOrigin.BLIND)
                .set(RETURN_AUTHORISATION.ORDER_NUMBER, "")
                .set(RETURN_AUTHORISATION.PLATFORM_NUMBER, "")
                .set(RETURN_AUTHORISATION.WAREHOUSE_ID, wanted.warehouse())
                .set(RETURN_AUTHORISATION.REASON, ReturnReason.OTHER)
                .set(RETURN_AUTHORISATION.WISH, ReturnWish.NOTHING)
                .set(RETURN_AUTHORISATION.WITHOUT_GOODS, false)
                .set(RETURN_AUTHORISATION.NOTE, wanted.note())
                .set(RETURN_AUTHORISATION.CARRIER, wanted.carrier())
                .set(RETURN_AUTHORISATION.WAYBILL, wanted.waybill())
                .set(RETURN_AUTHORISATION.LINE_COUNT, wanted.goods().size())
                .set(RETURN_AUTHORISATION.OPENED_AT, now)
                .set(RETURN_AUTHORISATION.OPENED_BY, by)
                .set(RETURN_AUTHORISATION.EXPIRES_AT, now)
                .set(RETURN_AUTHORISATION.RECEIVED_AT, now)
                .set(RETURN_AUTHORISATION.RECEIVED_BY, by)
                .execute();
        RowCounts.expect(1, added, "blind return");
    }

    /** Everything that will come has come. */
    public void received(ReturnAuthorisationId id, Instant now, String by) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.STATE, ReturnState.RECEIVED)
                .set(RETURN_AUTHORISATION.RECEIVED_AT, now)
                .set(RETURN_AUTHORISATION.RECEIVED_BY, by)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .and(RETURN_AUTHORISATION.STATE.eq(ReturnState.ANNOUNCED))
                .execute();
        RowCounts.expect(1, updated, "return received");
    }

    /** Everything that came is judged. */
    public void inspected(ReturnAuthorisationId id, Instant now, String by) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.STATE, ReturnState.INSPECTED)
                .set(RETURN_AUTHORISATION.INSPECTED_AT, now)
                .set(RETURN_AUTHORISATION.INSPECTED_BY, by)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .and(RETURN_AUTHORISATION.STATE.eq(ReturnState.RECEIVED))
                .execute();
        RowCounts.expect(1, updated, "return inspected");
    }

    /** Nothing is left to do for an inspected return. */
    public void close(ReturnAuthorisationId id, String why, Instant now, String by) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.STATE, ReturnState.CLOSED)
                .set(RETURN_AUTHORISATION.ENDED_AT, now)
                .set(RETURN_AUTHORISATION.ENDED_BY, by)
                .set(RETURN_AUTHORISATION.ENDING, why)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .and(RETURN_AUTHORISATION.STATE.eq(ReturnState.INSPECTED))
                .execute();
        RowCounts.expect(1, updated, "return closed");
    }

    /** Writes down which order sends the goods once more. */
    public void exchanged(ReturnAuthorisationId id, OrderId order, String number) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.EXCHANGE_ORDER, order)
                .set(RETURN_AUTHORISATION.EXCHANGE_NUMBER, number)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .and(RETURN_AUTHORISATION.EXCHANGE_ORDER.isNull())
                .execute();
        RowCounts.expect(1, updated, "return exchanged");
    }

    /** Whether a refund of the return waits for its decision. */
    public boolean refundWaits(ReturnAuthorisationId id) {
        return sql.fetchExists(DSL.selectOne()
                .from(REFUND_REQUEST)
                .where(REFUND_REQUEST.RETURN_ID.eq(id))
                .and(REFUND_REQUEST.STATE.eq(RefundState.REQUESTED)));
    }

    /** Says which order the goods of a blind return left with. */
    public void link(ReturnAuthorisationId id, SalesOrder order, ReturnWish wish, Match matched) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.ORDER_ID, order.id())
                .set(RETURN_AUTHORISATION.ORDER_NUMBER, order.number())
                .set(RETURN_AUTHORISATION.PLATFORM_NUMBER, order.platformNumber())
                .set(RETURN_AUTHORISATION.SHOP_ID, order.shop())
                .set(RETURN_AUTHORISATION.WISH, wish)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .and(RETURN_AUTHORISATION.ORDER_ID.isNull())
                .execute();
        RowCounts.expect(1, updated, "linked return");
        rows.lines(id, matched.lines());
        var goods = Rows.of("known", List.copyOf(matched.ofGoods().entrySet()))
                .with(RETURN_GOODS.GOODS_NO, Map.Entry::getKey)
                .with(RETURN_GOODS.ORDER_LINE, Map.Entry::getValue);
        var known = sql.update(RETURN_GOODS)
                .set(RETURN_GOODS.ORDER_LINE, goods.field(RETURN_GOODS.ORDER_LINE))
                .set(RETURN_GOODS.EXPECTED, RETURN_GOODS.RECEIVED)
                .from(goods.table())
                .where(RETURN_GOODS.RETURN_ID.eq(id))
                .and(RETURN_GOODS.GOODS_NO.eq(goods.field(RETURN_GOODS.GOODS_NO)))
                .execute();
        RowCounts.expect(matched.ofGoods().size(), known, "goods of a linked return");
    }
}
