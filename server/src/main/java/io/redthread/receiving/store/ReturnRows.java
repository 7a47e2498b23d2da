package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.RETURN_AUTHORISATION;
import static io.redthread.receiving.store.jooq.Tables.RETURN_GOODS;
import static io.redthread.receiving.store.jooq.Tables.RETURN_LINE;

import io.redthread.kernel.Refused;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnLine;
import io.redthread.receiving.ReturnOrigin;
import io.redthread.receiving.ReturnState;
import io.redthread.receiving.ReturnView;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes returns. */
@Repository
public class ReturnRows {

    private final DSLContext sql;

    ReturnRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a return with its lines; answers false where the shop's return has one already. */
    public boolean insert(Fresh fresh, OpenReturn wanted, SalesOrder order, List<ReturnLine> lines) {
        var added = sql.insertInto(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.ID, fresh.id())
                .set(RETURN_AUTHORISATION.NUMBER, fresh.number())
                .set(RETURN_AUTHORISATION.STATE, fresh.state())
                .set(RETURN_AUTHORISATION.ORIGIN, fresh.origin())
                .set(RETURN_AUTHORISATION.ORDER_ID, order.id())
                .set(RETURN_AUTHORISATION.ORDER_NUMBER, order.number())
                .set(RETURN_AUTHORISATION.PLATFORM_NUMBER, order.platformNumber())
                .set(RETURN_AUTHORISATION.SHOP_ID, order.shop())
                .set(RETURN_AUTHORISATION.SHOP_RETURN, wanted.shopReturn())
                .set(RETURN_AUTHORISATION.WAREHOUSE_ID, wanted.warehouse())
                .set(RETURN_AUTHORISATION.REASON, wanted.reason())
                .set(RETURN_AUTHORISATION.WISH, wanted.wish())
                .set(RETURN_AUTHORISATION.WITHOUT_GOODS, wanted.withoutGoods())
                .set(RETURN_AUTHORISATION.NOTE, wanted.note())
                .set(RETURN_AUTHORISATION.CARRIER, wanted.carrier())
                .set(RETURN_AUTHORISATION.WAYBILL, wanted.waybill())
                .set(RETURN_AUTHORISATION.LINE_COUNT, lines.size())
                .set(RETURN_AUTHORISATION.OPENED_AT, fresh.at())
                .set(RETURN_AUTHORISATION.OPENED_BY, fresh.by())
                .set(RETURN_AUTHORISATION.EXPIRES_AT, fresh.expiresAt())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            lines(fresh.id(), lines);
        }
        return added == 1;
    }

    void lines(ReturnAuthorisationId id, List<ReturnLine> lines) {
        var inserted = Rows.of("fresh", lines)
                .with(RETURN_LINE.RETURN_ID, it -> id)
                .with(RETURN_LINE.ORDER_LINE, ReturnLine::orderLine)
                .with(RETURN_LINE.SKU, it -> it.sku().code())
                .with(RETURN_LINE.QUANTITY, it -> it.quantity().amount())
                .with(RETURN_LINE.UOM, it -> it.quantity().uom().code())
                .with(RETURN_LINE.UNIT_PRICE, ReturnLine::unitPrice)
                .insert(sql, RETURN_LINE);
        RowCounts.expect(lines.size(), inserted, "return lines");
    }

    /** Writes down which goods are to come. */
    public void expect(ReturnAuthorisationId id, List<ReturnLine> pieces) {
        var numbered = IntStream.range(0, pieces.size())
                .mapToObj(i -> new Numbered(i + 1, pieces.get(i)))
                .toList();
        var inserted = Rows.of("fresh", numbered)
                .with(RETURN_GOODS.RETURN_ID, it -> id)
                .with(RETURN_GOODS.GOODS_NO, Numbered::no)
                .with(RETURN_GOODS.ORDER_LINE, it -> it.piece().orderLine())
                .with(RETURN_GOODS.SKU, it -> it.piece().sku().code())
                .with(RETURN_GOODS.UOM, it -> it.piece().quantity().uom().code())
                .with(RETURN_GOODS.EXPECTED, it -> it.piece().quantity().amount())
                .insert(sql, RETURN_GOODS);
        RowCounts.expect(pieces.size(), inserted, "return goods");
    }

    /** The return of that id, locked. */
    public ReturnView locked(ReturnAuthorisationId id) {
        return sql.select(ReturnColumns.ALL)
                .from(RETURN_AUTHORISATION)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .forUpdate()
                .fetchOptional(ReturnColumns::view)
                .orElseThrow(() -> new Refused(new ReceivingRefusal.ReturnNotFound(Long.toString(id.value()))));
    }

    /** Announced returns whose time is over, locked; those that somebody has in hand are left to him. */
    public List<ReturnView> lockExpired(Instant now, int most) {
        return sql.select(ReturnColumns.ALL)
                .from(RETURN_AUTHORISATION)
                .where(RETURN_AUTHORISATION.STATE.eq(
                        org.jooq.impl.DSL.inline(ReturnState.ANNOUNCED, RETURN_AUTHORISATION.STATE)))
                .and(RETURN_AUTHORISATION.EXPIRES_AT.lt(now))
                .orderBy(RETURN_AUTHORISATION.EXPIRES_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(ReturnColumns::view);
    }

    /** Ends announced returns. */
    public void end(Collection<ReturnAuthorisationId> returns, ReturnState state, String why, Instant now, String by) {
        var updated = sql.update(RETURN_AUTHORISATION)
                .set(RETURN_AUTHORISATION.STATE, state)
                .set(RETURN_AUTHORISATION.ENDED_AT, now)
                .set(RETURN_AUTHORISATION.ENDED_BY, by)
                .set(RETURN_AUTHORISATION.ENDING, why)
                .where(Rows.any(RETURN_AUTHORISATION.ID, returns))
                .and(RETURN_AUTHORISATION.STATE.eq(ReturnState.ANNOUNCED))
                .execute();
        RowCounts.expect(returns.size(), updated, "ended returns");
    }

    /**
     * A return to be written.
     *
     * @param id its id
     * @param number its number
     * @param state where it begins
     * @param origin where it comes from
     * @param at now
     * @param by who authorises it
     * @param expiresAt until when the goods must have come
     */
    public record Fresh(
            ReturnAuthorisationId id,
            String number,
            ReturnState state,
            ReturnOrigin origin,
            Instant at,
            String by,
            Instant expiresAt) {}

    private record Numbered(int no, ReturnLine piece) {}
}
