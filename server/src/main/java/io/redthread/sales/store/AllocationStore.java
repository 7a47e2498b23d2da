package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ALLOCATION;
import static io.redthread.sales.store.jooq.Tables.ALLOCATION_RULE;
import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;

import io.redthread.inventory.Considered;
import io.redthread.inventory.Part;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.domain.Allocated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which warehouse ships which order and why, and the delivery-area rules. */
@Repository
public class AllocationStore {

    private static final TypeReference<List<Considered>> CONSIDERED = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    AllocationStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Writes the allocations of a batch that are no plain first choice, in the place of those the orders had before. */
    public void replace(List<Allocated> allocated) {
        delete(allocated.stream().map(Allocated::order).toList());
        var parts = new ArrayList<Row>();
        allocated.forEach(it -> it.parts().forEach(part -> parts.add(new Row(it, part))));
        var rows = Rows.of("allocated", parts)
                .with(ALLOCATION.ORDER_ID, it -> it.allocated().order())
                .with(ALLOCATION.WAREHOUSE_ID, it -> it.part().warehouse().value())
                .with(ALLOCATION.RANK, it -> (short) it.part().rank())
                .with(ALLOCATION.WHY_CODE, it -> it.allocated().why())
                .with(ALLOCATION.CONSIDERED, this::considered);
        var inserted = rows.insert(sql, ALLOCATION);
        RowCounts.expect(parts.size(), inserted, "allocations");
    }

    /** Forgets allocations that no longer hold; the journal keeps what was. */
    public void delete(Collection<OrderId> orders) {
        sql.update(ORDER_STATE)
                .setNull(ORDER_STATE.PREFERRED_WAREHOUSE)
                .where(Rows.any(ORDER_STATE.ORDER_ID, orders))
                .and(ORDER_STATE.PREFERRED_WAREHOUSE.isNotNull())
                .execute();
        sql.deleteFrom(ALLOCATION).where(Rows.any(ALLOCATION.ORDER_ID, orders)).execute();
    }

    /** Why which warehouse ships an order. */
    public List<Why> why(OrderId order) {
        return sql.select(ORDER_STATE.PREFERRED_WAREHOUSE)
                .from(ORDER_STATE)
                .where(ORDER_STATE.ORDER_ID.eq(order))
                .and(ORDER_STATE.PREFERRED_WAREHOUSE.isNotNull())
                .fetchOptional(
                        row -> List.of(new Why(new WarehouseId(row.value1()), 1, Allocated.PREFERRED, List.of())))
                .orElseGet(() -> told(order));
    }

    private List<Why> told(OrderId order) {
        return sql.select(ALLOCATION.WAREHOUSE_ID, ALLOCATION.RANK, ALLOCATION.WHY_CODE, ALLOCATION.CONSIDERED)
                .from(ALLOCATION)
                .where(ALLOCATION.ORDER_ID.eq(order))
                .orderBy(ALLOCATION.RANK)
                .fetch(row -> new Why(
                        new WarehouseId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4() == null
                                ? List.of()
                                : json.readValue(row.value4().data(), CONSIDERED)));
    }

    /** Province to warehouses in order of priority. */
    public Map<String, List<WarehouseId>> rules() {
        return sql.select(ALLOCATION_RULE.PROVINCE, ALLOCATION_RULE.WAREHOUSE_ID)
                .from(ALLOCATION_RULE)
                .orderBy(ALLOCATION_RULE.PROVINCE, ALLOCATION_RULE.PRIORITY, ALLOCATION_RULE.WAREHOUSE_ID)
                .fetchGroups(ALLOCATION_RULE.PROVINCE, row -> new WarehouseId(row.get(ALLOCATION_RULE.WAREHOUSE_ID)));
    }

    /** Replaces the rules of one province. */
    public void replaceRules(String province, List<WarehouseId> warehouses) {
        sql.deleteFrom(ALLOCATION_RULE)
                .where(ALLOCATION_RULE.PROVINCE.eq(province))
                .execute();
        for (var i = 0; i < warehouses.size(); i++) {
            sql.insertInto(ALLOCATION_RULE)
                    .set(ALLOCATION_RULE.PRIORITY, i + 1)
                    .set(ALLOCATION_RULE.PROVINCE, province)
                    .set(ALLOCATION_RULE.WAREHOUSE_ID, warehouses.get(i).value())
                    .execute();
        }
    }

    private JSONB considered(Row row) {
        return JSONB.valueOf(json.writeValueAsString(row.allocated().considered()));
    }

    /**
     * Why a warehouse ships an order.
     *
     * @param warehouse which
     * @param rank its place in the order of preference, from 1
     * @param code {@code preferred}, {@code first-complete}, {@code fewest-splits} or {@code part}
     * @param considered the warehouses asked, where it was not simply the first
     */
    public record Why(WarehouseId warehouse, int rank, String code, List<Considered> considered) {}

    private record Row(Allocated allocated, Part part) {}
}
