package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.RETURN_AUTHORISATION;
import static io.redthread.receiving.store.jooq.Tables.RETURN_GOODS;
import static io.redthread.receiving.store.jooq.Tables.RETURN_LINE;
import static io.redthread.receiving.store.jooq.Tables.RETURN_PHOTO;
import static io.redthread.receiving.store.jooq.Tables.RETURN_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.RETURN_VERDICT;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.files.FileId;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnLine;
import io.redthread.receiving.ReturnReceipt;
import io.redthread.receiving.ReturnVerdict;
import io.redthread.receiving.ReturnView;
import io.redthread.sales.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads returns. */
@Repository
public class ReturnQueries {

    private static final Listing LISTING = new Listing(
                    RETURN_AUTHORISATION, RETURN_AUTHORISATION.ID.coerce(Long.class), "-openedAt")
            .sortable("openedAt", RETURN_AUTHORISATION.OPENED_AT)
            .sortable("expiresAt", RETURN_AUTHORISATION.EXPIRES_AT)
            .sortable("number", RETURN_AUTHORISATION.NUMBER)
            .sortable("orderNumber", RETURN_AUTHORISATION.ORDER_NUMBER);

    private final DSLContext sql;
    private final NumberEnds ends;

    ReturnQueries(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** A page of returns. */
    public Page<ReturnView> page(ReturnFilter filter, PageQuery query) {
        return LISTING.page(sql, query, where(filter), ReturnColumns.ALL, ReturnColumns::view);
    }

    /** The return of that id. */
    public Optional<ReturnView> byId(ReturnAuthorisationId id) {
        return sql.select(ReturnColumns.ALL)
                .from(RETURN_AUTHORISATION)
                .where(RETURN_AUTHORISATION.ID.eq(id))
                .fetchOptional(ReturnColumns::view);
    }

    /** The returns of an order, the oldest first. */
    public List<ReturnView> ofOrder(OrderId order) {
        return sql.select(ReturnColumns.ALL)
                .from(RETURN_AUTHORISATION)
                .where(RETURN_AUTHORISATION.ORDER_ID.eq(order))
                .orderBy(RETURN_AUTHORISATION.ID)
                .fetch(ReturnColumns::view);
    }

    /** Its lines in their order. */
    public List<ReturnLine> lines(ReturnAuthorisationId id) {
        return sql.select(
                        RETURN_LINE.ORDER_LINE,
                        RETURN_LINE.SKU,
                        RETURN_LINE.QUANTITY,
                        RETURN_LINE.UOM,
                        RETURN_LINE.UNIT_PRICE)
                .from(RETURN_LINE)
                .where(RETURN_LINE.RETURN_ID.eq(id))
                .orderBy(RETURN_LINE.ORDER_LINE)
                .fetch(row -> new ReturnLine(
                        row.value1(), new Sku(row.value2()), quantity(row.value3(), row.value4()), row.value5()));
    }

    /** Its goods in their order. */
    public List<ReturnGoods> goods(ReturnAuthorisationId id) {
        return sql.select(
                        RETURN_GOODS.GOODS_NO,
                        RETURN_GOODS.ORDER_LINE,
                        RETURN_GOODS.SKU,
                        RETURN_GOODS.UOM,
                        RETURN_GOODS.EXPECTED,
                        RETURN_GOODS.RECEIVED,
                        RETURN_GOODS.JUDGED)
                .from(RETURN_GOODS)
                .where(RETURN_GOODS.RETURN_ID.eq(id))
                .orderBy(RETURN_GOODS.GOODS_NO)
                .fetch(row -> new ReturnGoods(
                        row.value1(),
                        row.value2(),
                        new Sku(row.value3()),
                        quantity(row.value5(), row.value4()),
                        quantity(row.value6(), row.value4()),
                        quantity(row.value7(), row.value4())));
    }

    /** What was taken in, in its order. */
    public List<ReturnReceipt> receipts(ReturnAuthorisationId id) {
        return sql.select(
                        RETURN_RECEIPT.GOODS_NO,
                        RETURN_RECEIPT.LOT,
                        RETURN_RECEIPT.QUANTITY,
                        RETURN_GOODS.UOM,
                        RETURN_RECEIPT.AT,
                        RETURN_RECEIPT.BY_WHOM)
                .from(RETURN_RECEIPT)
                .join(RETURN_GOODS)
                .on(RETURN_GOODS.RETURN_ID.eq(RETURN_RECEIPT.RETURN_ID))
                .and(RETURN_GOODS.GOODS_NO.eq(RETURN_RECEIPT.GOODS_NO))
                .where(RETURN_RECEIPT.RETURN_ID.eq(id))
                .orderBy(RETURN_RECEIPT.SEQ)
                .fetch(row -> new ReturnReceipt(
                        row.value1(), row.value2(), quantity(row.value3(), row.value4()), row.value5(), row.value6()));
    }

    /** What was found, in its order. */
    public List<ReturnVerdict> verdicts(ReturnAuthorisationId id) {
        return sql.select(RETURN_VERDICT.fields())
                .select(RETURN_GOODS.UOM)
                .from(RETURN_VERDICT)
                .join(RETURN_GOODS)
                .on(RETURN_GOODS.RETURN_ID.eq(RETURN_VERDICT.RETURN_ID))
                .and(RETURN_GOODS.GOODS_NO.eq(RETURN_VERDICT.GOODS_NO))
                .where(RETURN_VERDICT.RETURN_ID.eq(id))
                .orderBy(RETURN_VERDICT.SEQ)
                .fetch(row -> new ReturnVerdict(
                        row.get(RETURN_VERDICT.GOODS_NO),
                        row.get(RETURN_VERDICT.LOT),
                        quantity(row.get(RETURN_VERDICT.QUANTITY), row.get(RETURN_GOODS.UOM)),
                        row.get(RETURN_VERDICT.GRADE),
                        row.get(RETURN_VERDICT.DISPOSITION),
                        row.get(RETURN_VERDICT.LOCATION_ID),
                        row.get(RETURN_VERDICT.NOTE),
                        row.get(RETURN_VERDICT.AT),
                        row.get(RETURN_VERDICT.BY_WHOM)));
    }

    /** Pictures of it, in their order. */
    public List<FileId> photos(ReturnAuthorisationId id) {
        return sql.select(RETURN_PHOTO.FILE_ID)
                .from(RETURN_PHOTO)
                .where(RETURN_PHOTO.RETURN_ID.eq(id))
                .orderBy(RETURN_PHOTO.FILE_ID)
                .fetch(RETURN_PHOTO.FILE_ID);
    }

    private static Quantity quantity(BigDecimal amount, String uom) {
        return new Quantity(amount, new Uom(uom));
    }

    private Condition where(ReturnFilter filter) {
        return DSL.and(
                filter.q() == null || filter.q().isBlank()
                        ? DSL.noCondition()
                        : named(filter.q().strip()),
                filter.state() == null ? DSL.noCondition() : RETURN_AUTHORISATION.STATE.eq(filter.state()),
                filter.origin() == null ? DSL.noCondition() : RETURN_AUTHORISATION.ORIGIN.eq(filter.origin()),
                filter.reason() == null ? DSL.noCondition() : RETURN_AUTHORISATION.REASON.eq(filter.reason()),
                filter.warehouse() == null
                        ? DSL.noCondition()
                        : RETURN_AUTHORISATION.WAREHOUSE_ID.eq(filter.warehouse()),
                filter.shop() == null ? DSL.noCondition() : RETURN_AUTHORISATION.SHOP_ID.eq(filter.shop()));
    }

    private Condition named(String text) {
        return RETURN_AUTHORISATION
                .NUMBER
                .startsWith(text)
                .or(ends.match(RETURN_AUTHORISATION.NUMBER, "RMA", text))
                .or(ends.match(RETURN_AUTHORISATION.ORDER_NUMBER, "SO", text))
                .or(RETURN_AUTHORISATION.ORDER_NUMBER.eq(text))
                .or(RETURN_AUTHORISATION.PLATFORM_NUMBER.eq(text))
                .or(RETURN_AUTHORISATION.SHOP_RETURN.eq(text))
                .or(RETURN_AUTHORISATION.WAYBILL.eq(text));
    }
}
