package io.redthread.boards.store;

import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static io.redthread.boards.store.jooq.Tables.PURCHASE_FACT;

import io.redthread.boards.FactFilter;
import io.redthread.boards.FactLine;
import io.redthread.boards.Subject;
import io.redthread.boards.domain.Slice;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Lists the orders behind a cell. */
@Repository
public class FactReading {

    private static final Listing ORDERS = new Listing(ORDER_FACT, ORDER_FACT.ORDER_ID, "-at")
            .sortable("at", ORDER_FACT.ORDERED_AT)
            .sortable("amount", ORDER_FACT.AMOUNT);
    private static final Listing PURCHASES = new Listing(PURCHASE_FACT, PURCHASE_FACT.ORDER_ID, "-at")
            .sortable("at", PURCHASE_FACT.CREATED_AT)
            .sortable("amount", PURCHASE_FACT.AMOUNT);
    private static final Set<String> OF_ORDERS = Set.of("soon", "troubled", "cancelled", "paid");
    private static final Set<String> OF_PURCHASES = Set.of("released", "arrived", "late", "cancelled", "committed");

    private final DSLContext sql;

    FactReading(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of those of a slice; {@code one} and {@code other} are keys still. */
    public Page<FactLine> page(Slice slice, FactFilter filter, PageQuery query) {
        return slice.subject() == Subject.ORDERS
                ? ORDERS.page(sql, query, where(slice, filter), List.of(ORDER_FACT.fields()), FactReading::order)
                : PURCHASES.page(
                        sql, query, where(slice, filter), List.of(PURCHASE_FACT.fields()), FactReading::purchase);
    }

    private static Condition where(Slice slice, FactFilter filter) {
        var facts = SumTables.of(slice.subject()).facts();
        var at = slice.subject() == Subject.ORDERS ? ORDER_FACT.ORDERED_AT : PURCHASE_FACT.CREATED_AT;
        var conditions = new ArrayList<Condition>();
        conditions.add(at.ge(CompanyDay.start(slice.days().from())));
        conditions.add(at.lt(CompanyDay.start(slice.days().until())));
        slice.only().forEach((dimension, keys) -> conditions.add(Rows.any(SumTables.column(facts, dimension), keys)));
        conditions.add(which(slice.subject(), filter.wanted()));
        if (!filter.number().isEmpty()) {
            conditions.add((slice.subject() == Subject.ORDERS ? ORDER_FACT.NUMBER : PURCHASE_FACT.NUMBER)
                    .startsWith(filter.number()));
        }
        return DSL.and(conditions);
    }

    private static Condition which(Subject subject, String which) {
        if (which.isBlank()) {
            return DSL.noCondition();
        }
        var facts = SumTables.of(subject).facts();
        if (subject == Subject.ORDERS && which.equals("dispatched")) {
            return ORDER_FACT.DISPATCHED_AT.isNotNull();
        }
        if (!(subject == Subject.ORDERS ? OF_ORDERS : OF_PURCHASES).contains(which)) {
            throw InvalidInput.of("/which", which, "value-malformed");
        }
        return DSL.condition(facts.field(which, Boolean.class));
    }

    private static FactLine order(Record row) {
        var id = row.get(ORDER_FACT.ORDER_ID).value();
        return new FactLine(
                id,
                row.get(ORDER_FACT.NUMBER),
                row.get(ORDER_FACT.ORDERED_AT),
                row.get(ORDER_FACT.STATUS).code(),
                new Money(row.get(ORDER_FACT.AMOUNT), io.redthread.kernel.CompanyCurrency.CNY),
                row.get(ORDER_FACT.SHOP),
                row.get(ORDER_FACT.WAREHOUSE),
                "/sales/orders/" + id);
    }

    private static FactLine purchase(Record row) {
        var id = row.get(PURCHASE_FACT.ORDER_ID).value();
        return new FactLine(
                id,
                row.get(PURCHASE_FACT.NUMBER),
                row.get(PURCHASE_FACT.CREATED_AT),
                row.get(PURCHASE_FACT.STATE).code(),
                new Money(row.get(PURCHASE_FACT.AMOUNT), io.redthread.kernel.CompanyCurrency.CNY),
                row.get(PURCHASE_FACT.SUPPLIER),
                row.get(PURCHASE_FACT.BUYER),
                "/purchasing/orders/" + id);
    }
}
