package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.DECISION;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.rules.RuleDomains;
import io.redthread.sales.OrderId;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.DecidedBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what rules went by when they decided by themselves; added, never changed. */
@Repository
public class OrderDecisionStore {

    private static final int PAGE = 200;

    private final DSLContext sql;
    private final DecisionColumns columns;

    OrderDecisionStore(DSLContext sql, JsonMapper json, RuleDomains domains) {
        this.sql = sql;
        this.columns = new DecisionColumns(json, rules -> domains.named(rules).vocabulary());
    }

    /** Adds the decisions of a batch in one statement: a row for each version of rules. */
    public void insert(List<DecidedBatch> batches) {
        var insert = sql.insertInto(
                DECISION,
                DECISION.RULES,
                DECISION.VERSION,
                DECISION.AT,
                DECISION.FIRST_ORDER,
                DECISION.LAST_ORDER,
                DECISION.ORDERS,
                DECISION.FACTS);
        for (var it : batches) {
            var ids = it.decided().stream().map(one -> one.order().value()).toArray(Long[]::new);
            insert = insert.values(
                    it.rules(),
                    it.version(),
                    it.at(),
                    Arrays.stream(ids).min(Long::compare).orElseThrow(),
                    Arrays.stream(ids).max(Long::compare).orElseThrow(),
                    ids,
                    columns.written(it.rules(), it.decided()));
        }
        RowCounts.expect(batches.size(), insert.execute(), "decisions");
    }

    /** What was decided about an order, oldest first; batches of one. */
    public List<DecidedBatch> of(OrderId order) {
        var within = DSL.condition(
                "int8range({0}, {1}, '[]') @> {2}", DECISION.FIRST_ORDER, DECISION.LAST_ORDER, DSL.val(order.value()));
        return sql
                .select(DECISION.fields())
                .from(DECISION)
                .where(within)
                .and(DSL.val(order.value()).eq(DSL.any(DECISION.ORDERS)))
                .orderBy(DECISION.AT, DECISION.ID)
                .fetch(this::batch)
                .stream()
                .map(it -> new DecidedBatch(
                        it.rules(),
                        it.version(),
                        it.at(),
                        it.decided().stream()
                                .filter(one -> one.order().equals(order))
                                .toList()))
                .toList();
    }

    /** Hands over all batches in the order they came. */
    public void each(Consumer<DecidedBatch> to) {
        each(DSL.noCondition(), to);
    }

    /** Hands over what that rule set decided from one moment to before another. */
    public void each(String rules, Instant from, Instant until, Consumer<DecidedBatch> to) {
        each(within(rules, from, until), to);
    }

    /** How many orders that rule set decided about in the time. */
    public long count(String rules, Instant from, Instant until) {
        return sql.select(DSL.coalesce(DSL.sum(DSL.cardinality(DECISION.ORDERS)), DSL.inline(0)))
                .from(DECISION)
                .where(within(rules, from, until))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Numbers of orders. */
    public Map<OrderId, String> numbers(Collection<OrderId> orders) {
        return sql.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(Rows.any(SALES_ORDER.ID, orders))
                .fetchMap(SALES_ORDER.ID, SALES_ORDER.NUMBER);
    }

    private void each(Condition which, Consumer<DecidedBatch> to) {
        var behind = 0L;
        for (var more = true; more; ) {
            var page = sql.select(DECISION.fields())
                    .from(DECISION)
                    .where(which)
                    .and(DECISION.ID.gt(behind))
                    .orderBy(DECISION.ID)
                    .limit(PAGE)
                    .fetch();
            for (var row : page) {
                to.accept(batch(row));
                behind = row.get(DECISION.ID);
            }
            more = page.size() == PAGE;
        }
    }

    private DecidedBatch batch(Record row) {
        var orders = new ArrayList<OrderId>();
        for (var id : row.get(DECISION.ORDERS)) {
            orders.add(new OrderId(id));
        }
        var rules = row.get(DECISION.RULES);
        List<Decided> decided = columns.read(rules, orders, row.get(DECISION.FACTS));
        return new DecidedBatch(rules, row.get(DECISION.VERSION), row.get(DECISION.AT), decided);
    }

    private static Condition within(String rules, Instant from, Instant until) {
        return DECISION.RULES.eq(rules).and(DECISION.AT.ge(from)).and(DECISION.AT.lt(until));
    }
}
