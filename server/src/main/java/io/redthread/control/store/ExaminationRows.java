package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.CONTROL_SETTING;
import static io.redthread.control.store.jooq.Tables.WATCHED_LINE;
import static io.redthread.control.store.jooq.Tables.WATCHED_ORDER;

import io.redthread.control.domain.Splitting.Piece;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.OrderFacts.Fact;
import io.redthread.purchasing.OrderFacts.Line;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Orders that have come and not been looked at, their lines, and what came shortly before. */
@Repository
public class ExaminationRows {

    private static final int WINDOW = 50;
    private static final int MANY = 200;

    private final DSLContext sql;

    ExaminationRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Nobody else looks at orders until the transaction ends: what came first must be kept before what is compared with it. */
    public void alone() {
        sql.select(CONTROL_SETTING.ID).from(CONTROL_SETTING).forUpdate().execute();
    }

    /** The oldest that nobody has looked at, held. */
    public List<PurchaseOrderId> next(int most) {
        return sql.select(WATCHED_ORDER.ORDER_ID)
                .from(WATCHED_ORDER)
                .where(DSL.not(WATCHED_ORDER.EXAMINED))
                .orderBy(WATCHED_ORDER.SUBMITTED_AT, WATCHED_ORDER.ORDER_ID)
                .limit(most)
                .forUpdate()
                .fetch(WATCHED_ORDER.ORDER_ID);
    }

    /** Those of these that nobody has looked at, held. */
    public List<PurchaseOrderId> fresh(Collection<PurchaseOrderId> orders) {
        return sql.select(WATCHED_ORDER.ORDER_ID)
                .from(WATCHED_ORDER)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .and(DSL.not(WATCHED_ORDER.EXAMINED))
                .orderBy(WATCHED_ORDER.ORDER_ID)
                .forUpdate()
                .fetch(WATCHED_ORDER.ORDER_ID);
    }

    /** They have been looked at. */
    public void examined(Collection<PurchaseOrderId> orders) {
        sql.update(WATCHED_ORDER)
                .set(WATCHED_ORDER.EXAMINED, true)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .execute();
    }

    /** All that count from that day until before that one shall be looked at again; answers how many. */
    public int again(LocalDate from, LocalDate until) {
        return sql.update(WATCHED_ORDER)
                .set(WATCHED_ORDER.EXAMINED, false)
                .where(WATCHED_ORDER.DAY.ge(from))
                .and(WATCHED_ORDER.DAY.lt(until))
                .and(WATCHED_ORDER.EXAMINED)
                .execute();
    }

    private record Owned(Fact of, Line line) {}

    /** Keeps their lines, in place of what was kept of them. */
    public void keep(List<Fact> facts, Map<PurchaseOrderId, LocalDate> days) {
        sql.deleteFrom(WATCHED_LINE)
                .where(Rows.any(
                        WATCHED_LINE.ORDER_ID,
                        facts.stream().map(fact -> fact.order().id()).toList()))
                .execute();
        var owned = facts.stream()
                .flatMap(fact -> fact.lines().stream().map(line -> new Owned(fact, line)))
                .toList();
        if (!owned.isEmpty()) {
            Rows.of("kept", owned)
                    .with(WATCHED_LINE.ORDER_ID, it -> it.of().order().id())
                    .with(WATCHED_LINE.LINE_NO, it -> it.line().lineNo())
                    .with(WATCHED_LINE.SKU, it -> it.line().sku().code())
                    .with(WATCHED_LINE.NAME, it -> it.line().name())
                    .with(WATCHED_LINE.SUPPLIER_ID, it -> it.of().order().supplier())
                    .with(WATCHED_LINE.QUANTITY, it -> it.line().quantity())
                    .with(WATCHED_LINE.PRICE, it -> it.line().price())
                    .with(WATCHED_LINE.DAY, it -> days.get(it.of().order().id()))
                    .insertInto(sql, WATCHED_LINE)
                    .execute();
        }
    }

    /** The days on which these orders count. */
    public Map<PurchaseOrderId, LocalDate> days(Collection<PurchaseOrderId> orders) {
        return sql.select(WATCHED_ORDER.ORDER_ID, WATCHED_ORDER.DAY)
                .from(WATCHED_ORDER)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .fetchMap(WATCHED_ORDER.ORDER_ID, WATCHED_ORDER.DAY);
    }

    /** Each of these orders by family, with what counts in its window up to it, itself among that, the newest first. */
    public Map<Piece, List<Piece>> windows(Collection<PurchaseOrderId> orders, int days, int lookback) {
        var other = WATCHED_ORDER.as("other");
        var piece = Rows.pairs("piece", WATCHED_ORDER.FAMILIES, WATCHED_ORDER.PARTS, "family", "part");
        var others = Rows.pairs("others", other.FAMILIES, other.PARTS, "family", "part");
        var family = DSL.field(DSL.name("piece", "family"), String.class);
        var part = DSL.field(DSL.name("piece", "part"), BigDecimal.class);
        var same = DSL.lateral(DSL.select(other.ORDER_ID, other.NUMBER, other.BUYER, other.SUBMITTED_AT)
                        .select(DSL.field(DSL.name("others", "part"), BigDecimal.class)
                                .as("amount"))
                        .from(other)
                        .crossJoin(DSL.lateral(others))
                        .where(other.DEPARTMENT_ID.eq(WATCHED_ORDER.DEPARTMENT_ID))
                        .and(other.SUPPLIER_ID.eq(WATCHED_ORDER.SUPPLIER_ID))
                        .and(other.DAY.between(WATCHED_ORDER.DAY.minus(days - 1), WATCHED_ORDER.DAY))
                        .and(other.LEFT_AT.isNull())
                        .and(DSL.field(DSL.name("others", "family"), String.class)
                                .eq(family))
                        .and(other.SUBMITTED_AT.le(WATCHED_ORDER.SUBMITTED_AT))
                        .orderBy(other.SUBMITTED_AT.desc())
                        .limit(WINDOW))
                .as("same");
        var before = WATCHED_ORDER.as("before");
        var earlier = DSL.selectOne()
                .from(before)
                .where(before.DEPARTMENT_ID.eq(WATCHED_ORDER.DEPARTMENT_ID))
                .and(before.SUPPLIER_ID.eq(WATCHED_ORDER.SUPPLIER_ID))
                .and(before.DAY.between(WATCHED_ORDER.DAY.minus(lookback - 1), WATCHED_ORDER.DAY.minus(days)))
                .and(family.eq(DSL.any(before.FAMILIES)))
                .limit(MANY)
                .asTable("earlier");
        var usual = DSL.field(DSL.selectCount().from(earlier)).as("usual");
        return sql.select(
                        WATCHED_ORDER.ORDER_ID,
                        WATCHED_ORDER.NUMBER,
                        WATCHED_ORDER.BUYER,
                        WATCHED_ORDER.DEPARTMENT_ID,
                        WATCHED_ORDER.SUPPLIER_ID,
                        WATCHED_ORDER.SUPPLIER_NAME,
                        family,
                        part,
                        WATCHED_ORDER.SUBMITTED_AT,
                        same.field(other.ORDER_ID).as("other_id"),
                        same.field(other.NUMBER).as("other_number"),
                        same.field(other.BUYER).as("other_buyer"),
                        same.field("amount", BigDecimal.class).as("other_amount"),
                        same.field(other.SUBMITTED_AT).as("other_at"),
                        usual)
                .from(WATCHED_ORDER)
                .crossJoin(DSL.lateral(piece))
                .crossJoin(same)
                .where(Rows.any(WATCHED_ORDER.ORDER_ID, orders))
                .and(WATCHED_ORDER.LEFT_AT.isNull())
                .and(WATCHED_ORDER.OTHERS.gt(0))
                .fetchGroups(
                        row -> new Piece(
                                row.get(WATCHED_ORDER.ORDER_ID),
                                row.get(WATCHED_ORDER.NUMBER),
                                row.get(WATCHED_ORDER.BUYER),
                                row.get(WATCHED_ORDER.DEPARTMENT_ID),
                                row.get(WATCHED_ORDER.SUPPLIER_ID),
                                row.get(WATCHED_ORDER.SUPPLIER_NAME),
                                row.get(family),
                                row.get(part),
                                row.get(WATCHED_ORDER.SUBMITTED_AT),
                                row.get(usual)),
                        row -> new Piece(
                                row.get("other_id", PurchaseOrderId.class),
                                row.get("other_number", String.class),
                                row.get("other_buyer", String.class),
                                row.get(WATCHED_ORDER.DEPARTMENT_ID),
                                row.get(WATCHED_ORDER.SUPPLIER_ID),
                                row.get(WATCHED_ORDER.SUPPLIER_NAME),
                                row.get(family),
                                row.get("other_amount", BigDecimal.class),
                                row.get("other_at", Instant.class),
                                row.get(usual)));
    }
}
