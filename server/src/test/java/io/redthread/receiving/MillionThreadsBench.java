package io.redthread.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderTrail;
import io.redthread.support.Browser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Threads of sales and purchases among a million purchase orders and as many receipts: how long each takes over HTTP (goal:
 * p95 under 50 ms). Purchases are copied by the database, sales are taken in.
 */
@Tag("slow")
class MillionThreadsBench extends DockFixture {

    private static final int ORDERS = Integer.getInteger("orders", 1_000_000);
    private static final int ASKED = Integer.getInteger("asked", 200);
    private static final int SALES = Integer.getInteger("sales", 200);

    @Autowired
    private DSLContext sql;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private OrderTrail trail;

    private final Random random = new Random(7);

    @Test
    void threads_among_a_million_orders() {
        var first = ordered(cup, 10);
        receipts.receive(came(first, 4));
        var numbers = copied(first);
        var sales = sales();
        sql.execute("analyze");
        var boss = signedInAs(ShippedRole.GENERAL_MANAGER);

        measure(boss, "purchase", "/api/monitoring/purchase-threads/", numbers);
        measure(boss, "sale", "/api/monitoring/threads/", sales);

        assertThat(numbers).isNotEmpty();
    }

    /** Copies of an order with its line, its receipt and what became of it. */
    private List<String> copied(PurchaseOrderId first) {
        copy("purchasing.purchase_order", "id", "id = " + first.value(), "number");
        copy("purchasing.purchase_order_line", "order_id", "order_id = " + first.value());
        copy("purchasing.received_line", "order_id", "order_id = " + first.value());
        var numbers = new ArrayList<String>();
        for (var i = 0; i < ASKED; i++) {
            numbers.add(Long.toString(first.value() + 10_000_000L + random.nextInt(ORDERS)));
        }
        return numbers;
    }

    private void copy(String table, String id, String which, String... fresh) {
        var dot = table.indexOf('.');
        var columns = sql.fetch(
                        "select column_name from information_schema.columns where table_schema = ? and table_name = ?"
                                + " and is_generated = 'NEVER' order by ordinal_position",
                        table.substring(0, dot),
                        table.substring(dot + 1))
                .getValues("column_name", String.class);
        var values = columns.stream()
                .map(it -> it.equals(id)
                        ? "t." + id + " + 10000000 + n"
                        : List.of(fresh).contains(it) ? "'PO-20200101-' || n" : "t." + it)
                .toList();
        sql.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " t, generate_series(0, " + (ORDERS - 1) + ") n where t." + which);
    }

    private List<String> sales() {
        var shop = world.shop(false);
        var there = world.goods(warehouse, SALES + 10);
        var ids = new ArrayList<String>(SALES);
        for (var i = 0; i < SALES; i++) {
            var order = world.order(shop).line(there.code(), "1", "9").build();
            intake.acceptAndMove(List.of(order));
            ids.add(Long.toString(
                    trail.idOf(order.platformNumber()).orElseThrow().value()));
        }
        return ids;
    }

    private void measure(Browser browser, String what, String path, List<String> of) {
        browser.get(path + of.getFirst()).is(200);
        var times = new ArrayList<Long>();
        for (var i = 0; i < ASKED; i++) {
            var begun = System.nanoTime();
            browser.get(path + of.get(random.nextInt(of.size()))).is(200);
            times.add((System.nanoTime() - begun) / 1_000);
        }
        Collections.sort(times);
        System.out.printf(
                "%-12s p50 %6.1f ms, p95 %6.1f ms, slowest %6.1f ms%n",
                what,
                times.get(times.size() / 2) / 1e3,
                times.get((int) Math.ceil(times.size() * 0.95) - 1) / 1e3,
                times.getLast() / 1e3);
    }
}
