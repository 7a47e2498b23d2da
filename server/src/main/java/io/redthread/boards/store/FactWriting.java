package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static io.redthread.boards.store.jooq.Tables.PURCHASE_FACT;

import io.redthread.boards.Subject;
import io.redthread.boards.domain.BoughtFact;
import io.redthread.boards.domain.OrderFact;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes facts in place of what was known of the same documents, and marks the days whose sums they change. */
@Repository
public class FactWriting {

    private final DSLContext sql;
    private final SumMaking sums;

    FactWriting(DSLContext sql, SumMaking sums) {
        this.sql = sql;
        this.sums = sums;
    }

    /** Replaces what was known of these sales orders; written twice they are the same. */
    public void replaceOrders(List<OrderFact> facts) {
        var days = new TreeSet<>(sql.deleteFrom(ORDER_FACT)
                .where(Rows.any(
                        ORDER_FACT.ORDER_ID,
                        facts.stream().map(it -> it.of().id()).toList()))
                .returningResult(ORDER_FACT.ON_DAY)
                .fetch(ORDER_FACT.ON_DAY));
        var rows = Rows.of("facts", facts)
                .with(ORDER_FACT.ORDER_ID, it -> it.of().id())
                .with(ORDER_FACT.NUMBER, it -> it.of().number())
                .with(ORDER_FACT.ON_DAY, OrderFact::day)
                .with(ORDER_FACT.SHOP, it -> Long.toString(it.of().shop().value()))
                .with(
                        ORDER_FACT.WAREHOUSE,
                        it -> it.of()
                                .warehouse()
                                .map(one -> Long.toString(one.value()))
                                .orElse(""))
                .with(ORDER_FACT.CATEGORY, OrderFact::category)
                .with(ORDER_FACT.PROVINCE, OrderFact::province)
                .with(ORDER_FACT.SCENARIO, it -> it.of().scenario())
                .with(ORDER_FACT.GOODS, OrderFact::goods)
                .with(ORDER_FACT.STATUS, it -> it.of().status())
                .with(ORDER_FACT.NODE, it -> it.of().node())
                .with(ORDER_FACT.ORDERED_AT, it -> it.of().orderedAt())
                .with(ORDER_FACT.AMOUNT, it -> it.of().amount())
                .with(ORDER_FACT.PIECES, OrderFact::pieces)
                .with(ORDER_FACT.LINES, it -> it.of().goods().size())
                .with(ORDER_FACT.PAID, it -> it.of().paid())
                .with(ORDER_FACT.DISPATCHED_AT, it -> it.dispatchedAt().orElse(null))
                .with(ORDER_FACT.SOON, OrderFact::soon)
                .with(ORDER_FACT.TROUBLED, OrderFact::troubled)
                .with(ORDER_FACT.CANCELLED, it -> it.of().status() == OrderStatus.CANCELLED);
        RowCounts.expect(facts.size(), rows.insert(sql, ORDER_FACT), "order facts");
        facts.forEach(it -> days.add(it.day()));
        sums.mark(Subject.ORDERS, days);
    }

    /** Replaces what was known of these purchase orders; written twice they are the same. */
    public void replacePurchases(List<BoughtFact> facts) {
        var days = new TreeSet<>(sql.deleteFrom(PURCHASE_FACT)
                .where(Rows.any(
                        PURCHASE_FACT.ORDER_ID,
                        facts.stream().map(it -> it.of().id()).toList()))
                .returningResult(PURCHASE_FACT.ON_DAY)
                .fetch(PURCHASE_FACT.ON_DAY));
        var rows = Rows.of("facts", facts)
                .with(PURCHASE_FACT.ORDER_ID, it -> it.of().id())
                .with(PURCHASE_FACT.NUMBER, it -> it.of().number())
                .with(PURCHASE_FACT.ON_DAY, BoughtFact::day)
                .with(
                        PURCHASE_FACT.SUPPLIER,
                        it -> it.of()
                                .supplier()
                                .map(one -> Long.toString(one.value()))
                                .orElse(""))
                .with(PURCHASE_FACT.CATEGORY, BoughtFact::category)
                .with(
                        PURCHASE_FACT.DEPARTMENT,
                        it -> it.of()
                                .department()
                                .map(one -> Long.toString(one.value()))
                                .orElse(""))
                .with(PURCHASE_FACT.BUYER, it -> it.of().buyer())
                .with(PURCHASE_FACT.STATE, it -> it.of().state())
                .with(PURCHASE_FACT.CREATED_AT, it -> it.of().createdAt())
                .with(PURCHASE_FACT.AMOUNT, it -> it.of().amount())
                .with(PURCHASE_FACT.RELEASED_AT, it -> it.of().releasedAt().orElse(null))
                .with(PURCHASE_FACT.DUE_ON, it -> it.of().dueOn().orElse(null))
                .with(PURCHASE_FACT.ARRIVED_AT, it -> it.arrivedAt().orElse(null))
                .with(PURCHASE_FACT.COMMITTED, BoughtFact::committed)
                .with(PURCHASE_FACT.RELEASED, BoughtFact::released)
                .with(PURCHASE_FACT.ARRIVED, BoughtFact::arrived)
                .with(PURCHASE_FACT.LATE, BoughtFact::late)
                .with(PURCHASE_FACT.CANCELLED, BoughtFact::cancelled);
        RowCounts.expect(facts.size(), rows.insert(sql, PURCHASE_FACT), "purchase facts");
        facts.forEach(it -> days.add(it.day()));
        sums.mark(Subject.PURCHASES, days);
    }

    /** Says of purchase orders that should have come before today and have not that they are late. */
    public void passDue(LocalDate today) {
        var days = sql.update(PURCHASE_FACT)
                .set(PURCHASE_FACT.LATE, true)
                .where(PURCHASE_FACT.DUE_ON.lt(today))
                .and(DSL.condition(PURCHASE_FACT.RELEASED))
                .andNot(DSL.condition(PURCHASE_FACT.ARRIVED))
                .andNot(DSL.condition(PURCHASE_FACT.LATE))
                .andNot(DSL.condition(PURCHASE_FACT.CANCELLED))
                .returningResult(PURCHASE_FACT.ON_DAY)
                .fetch(PURCHASE_FACT.ON_DAY);
        sums.mark(Subject.PURCHASES, days);
    }
}
