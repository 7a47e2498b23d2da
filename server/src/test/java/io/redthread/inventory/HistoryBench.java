package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Ten million movements over a year: how long a past moment's stock and the verification of everything take. */
@Tag("slow")
class HistoryBench {

    private static final int BINS = 288;
    private static final int SKUS = 4_000;

    public static void main(String[] arguments) {
        new HistoryBench().looking_back();
    }

    @Test
    void looking_back() {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        var rows = Integer.getInteger("rows", 10_000_000);
        try (var context = new AnnotationConfigApplicationContext(InventoryTestConfiguration.class)) {
            var fixture = new StockFixture(context);
            fill(fixture, rows);
            var history = context.getBean(StockHistory.class);
            timed("keep every week", history::keepWeeks);
            for (var days = 3; days < 340; days += 112) {
                var moment = Instant.now().minus(days, ChronoUnit.DAYS);
                timed(
                        "stock as of " + days + " days ago",
                        () -> history.asOf(moment).size());
                var millis = timed("the same, warm", () -> history.asOf(moment).size());
                assertThat(millis).isLessThan(1_000);
            }
            timed(
                    "verify everything",
                    () -> context.getBean(StockVerification.class).verify().entries());
        }
    }

    /** In and out of bins in turn, so that no balance goes below zero; three warehouses. */
    private static void fill(StockFixture fixture, int rows) {
        for (var i = 0; i < 3; i++) {
            var house = fixture.warehouse();
            for (var bin = 1; bin < BINS / 3; bin++) {
                fixture.bin(house.zone(), bin);
            }
        }
        timed("load " + rows + " movements", () -> {
            fixture.asOwner(
                    "create temp table place as select row_number() over (order by id) - 1 as k, id"
                            + " from inventory.location where kind = 'bin'",
                    "insert into inventory.stock_entry (id, at, sku, quantity, uom, from_location, to_location, reason,"
                            + " document_kind, document_id, actor)"
                            + " select n, now() - interval '365 days' * (1 - n / " + rows + ".0), 'SKU-' || n % " + SKUS
                            + ", 1 + n % 5, 'pcs', case when n % 3 = 2 then p.id else 1 end,"
                            + " case when n % 3 = 2 then 2 else p.id end, 'bench', 'bench', n, 'bench'"
                            + " from generate_series(1, " + rows + ") n join place p on p.k = n % " + SKUS + " % "
                            + BINS,
                    "analyze inventory.stock_entry");
            return rows;
        });
    }

    private static long timed(String what, java.util.function.Supplier<? extends Number> work) {
        var begun = System.nanoTime();
        var answer = work.get();
        var millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf("%-40s %,8d ms  (%,d)%n", what, millis, answer.longValue());
        return millis;
    }
}
