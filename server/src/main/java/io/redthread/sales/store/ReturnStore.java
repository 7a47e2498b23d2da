package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.CUSTOMER_RETURN;
import static io.redthread.sales.store.jooq.Tables.CUSTOMER_RETURN_LINE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.NewReturn;
import io.redthread.sales.OrderId;
import io.redthread.sales.ReturnId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes returns with the orders they came from, a batch at a time. */
@Repository
public class ReturnStore {

    private final DSLContext sql;
    private final Clock clock;

    ReturnStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds returns that are not there yet, linked to their orders; answers the platform numbers added. */
    public Set<String> insert(List<Fresh> fresh) {
        var heads = Rows.of("fresh", fresh)
                .with(CUSTOMER_RETURN.ID, Fresh::id)
                .with(CUSTOMER_RETURN.NUMBER, Fresh::number)
                .with(CUSTOMER_RETURN.SHOP_ID, it -> it.content().shop().value())
                .with(CUSTOMER_RETURN.PLATFORM_NUMBER, it -> it.content().platformNumber())
                .with(CUSTOMER_RETURN.CUSTOMER_CODE, it -> it.content().customerCode())
                .with(CUSTOMER_RETURN.CURRENCY, it -> it.content().currency().getCurrencyCode())
                .with(CUSTOMER_RETURN.RETURNED_AT, it -> it.content().returnedAt())
                .with(CUSTOMER_RETURN.ACCEPTED_AT, it -> clock.instant());
        var added = heads.insertInto(sql, CUSTOMER_RETURN)
                .onConflictDoNothing()
                .returningResult(CUSTOMER_RETURN.ID)
                .fetchSet(CUSTOMER_RETURN.ID);
        var kept = fresh.stream().filter(it -> added.contains(it.id())).toList();
        if (!kept.isEmpty()) {
            insertLines(kept);
        }
        return kept.stream().map(it -> it.content().platformNumber()).collect(Collectors.toSet());
    }

    private void insertLines(List<Fresh> kept) {
        var lines = new ArrayList<LineOf>();
        for (var it : kept) {
            for (var i = 0; i < it.content().lines().size(); i++) {
                lines.add(new LineOf(it, i + 1, it.content().lines().get(i)));
            }
        }
        var origins = origins(lines);
        var rows = Rows.of("line", lines)
                .with(CUSTOMER_RETURN_LINE.RETURN_ID, it -> it.head().id())
                .with(CUSTOMER_RETURN_LINE.LINE_NO, LineOf::lineNo)
                .with(CUSTOMER_RETURN_LINE.PLATFORM_SKU, it -> it.line().platformSku())
                .with(CUSTOMER_RETURN_LINE.DESCRIPTION, it -> it.line().description())
                .with(CUSTOMER_RETURN_LINE.QUANTITY, it -> it.line().quantity())
                .with(CUSTOMER_RETURN_LINE.UNIT_PRICE, it -> it.line().unitPrice())
                .with(
                        CUSTOMER_RETURN_LINE.ORIGINAL_ORDER_ID,
                        it -> origin(origins, it).map(Origin::order).orElse(null))
                .with(
                        CUSTOMER_RETURN_LINE.ORIGINAL_LINE_NO,
                        it -> origin(origins, it).map(Origin::lineNo).orElse(null));
        var inserted = rows.insert(sql, CUSTOMER_RETURN_LINE);
        RowCounts.expect(lines.size(), inserted, "return lines");
    }

    private static java.util.Optional<Origin> origin(Map<LineOf, Origin> origins, LineOf line) {
        return java.util.Optional.ofNullable(origins.get(line));
    }

    /**
     * The latest earlier line of the same customer at the same shop for the same goods at the same price and at least as
     * many; none where the customer is unknown.
     */
    private Map<LineOf, Origin> origins(List<LineOf> lines) {
        var customers = lines.stream()
                .map(it -> it.head().content().customerCode())
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
        var skus = lines.stream().map(it -> it.line().platformSku()).distinct().toList();
        if (customers.isEmpty()) {
            return Map.of();
        }
        var candidates = sql.select(
                        SALES_ORDER.SHOP_ID,
                        SALES_ORDER.CUSTOMER_CODE,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER_LINE.ORDER_ID,
                        SALES_ORDER_LINE.LINE_NO,
                        SALES_ORDER_LINE.PLATFORM_SKU,
                        SALES_ORDER_LINE.QUANTITY,
                        SALES_ORDER_LINE.UNIT_PRICE)
                .from(SALES_ORDER)
                .join(SALES_ORDER_LINE)
                .on(SALES_ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(Rows.any(SALES_ORDER.CUSTOMER_CODE, customers))
                .and(Rows.any(SALES_ORDER_LINE.PLATFORM_SKU, skus))
                .orderBy(SALES_ORDER.ORDERED_AT.desc(), SALES_ORDER.ID.desc())
                .fetch();
        var grouped = new HashMap<String, List<org.jooq.Record>>();
        candidates.forEach(row -> grouped.computeIfAbsent(
                        row.get(SALES_ORDER.CUSTOMER_CODE) + "\u001f" + row.get(SALES_ORDER_LINE.PLATFORM_SKU),
                        key -> new ArrayList<>())
                .add(row));
        var origins = new HashMap<LineOf, Origin>();
        for (var line : lines) {
            grouped
                    .getOrDefault(
                            line.head().content().customerCode() + "\u001f"
                                    + line.line().platformSku(),
                            List.of())
                    .stream()
                    .filter(row -> fits(line, row))
                    .findFirst()
                    .ifPresent(row -> origins.put(
                            line, new Origin(row.get(SALES_ORDER_LINE.ORDER_ID), row.get(SALES_ORDER_LINE.LINE_NO))));
        }
        return origins;
    }

    private static boolean fits(LineOf line, org.jooq.Record row) {
        return row.get(SALES_ORDER.SHOP_ID).equals(line.head().content().shop().value())
                && !row.get(SALES_ORDER.ORDERED_AT)
                        .isAfter(line.head().content().returnedAt())
                && row.get(SALES_ORDER_LINE.UNIT_PRICE).compareTo(line.line().unitPrice()) == 0
                && row.get(SALES_ORDER_LINE.QUANTITY).compareTo(line.line().quantity()) >= 0;
    }

    /**
     * A return to be written.
     *
     * @param id ours
     * @param number ours
     * @param content what the shop reported
     */
    public record Fresh(ReturnId id, String number, NewReturn content) {}

    private record LineOf(Fresh head, int lineNo, NewReturn.Line line) {}

    private record Origin(OrderId order, int lineNo) {}
}
