package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.movement;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Reserving by one writer in batches of 500 orders of 2.3 lines on 4,000 SKUs, durably, beside hand-written SQL that does
 * the same row work in the same run. Prints orders per second and the processor time of both sides per batch, which says
 * more on a busy machine. {@code -Dwarehouses=3} lets every order prefer among three.
 */
@Tag("slow")
class ReservingBench {

    private static final int SKUS = 4_000;
    private static final int BATCH = 500;
    private static final int ROUNDS = 6;

    private final Random random = new Random(7);
    private final List<Sku> skus = IntStream.range(0, SKUS)
            .mapToObj(i -> new Sku("SKU-%05d".formatted(i)))
            .toList();
    private long order;

    public static void main(String[] arguments) throws IOException {
        new ReservingBench().reserving();
    }

    @Test
    void reserving() throws IOException {
        System.setProperty("durable", "true");
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
        var batches = Integer.getInteger("batches", 100);
        try (var context = new AnnotationConfigApplicationContext(InventoryTestConfiguration.class)) {
            var fixture = new StockFixture(context);
            var warehouses = opened(fixture);
            fixture.asOwner("analyze");
            for (var round = 0; round < ROUNDS; round++) {
                ours(context.getBean(Reservations.class), context.getBean(Transactions.class), warehouses, batches);
                reference(fixture.sql(), context.getBean(Transactions.class), warehouses.getFirst(), batches);
            }
        }
    }

    private List<WarehouseId> opened(StockFixture fixture) {
        fixture.known(skus);
        var warehouses = new ArrayList<WarehouseId>();
        for (var i = 0; i < Integer.getInteger("warehouses", 1); i++) {
            var ready = fixture.warehouse();
            warehouses.add(ready.id());
            var opening = skus.stream()
                    .map(sku -> movement(sku, Places.OPENING, ready.bin(), 100_000_000))
                    .toList();
            var begun = System.nanoTime();
            fixture.bean(Stock.class).post(opening);
            System.out.printf("posted %,d lines in %d ms%n", SKUS, (System.nanoTime() - begun) / 1_000_000);
        }
        return warehouses;
    }

    private void ours(Reservations reservations, Transactions transactions, List<WarehouseId> warehouses, int batches)
            throws IOException {
        var work = new ArrayList<List<ReservationRequest>>();
        for (var i = 0; i < batches; i++) {
            work.add(IntStream.range(0, BATCH)
                    .mapToObj(n -> request(n, warehouses))
                    .toList());
        }
        measure("reserve   ", batches, () -> work.forEach(batch -> transactions.in(() -> reservations.reserve(batch))));
    }

    private ReservationRequest request(int n, List<WarehouseId> warehouses) {
        var lines = IntStream.rangeClosed(1, lines(n))
                .mapToObj(line -> new Wanted(line, any(), Quantity.pcs(1 + random.nextInt(3))))
                .toList();
        return new ReservationRequest(
                new DocumentRef("sales-order", ++order), 1, warehouses, true, lines, Optional.empty());
    }

    /** The same locks, update and insert in hand-written SQL, with no decision beyond the database's own check. */
    private void reference(DSLContext sql, Transactions transactions, WarehouseId warehouse, int batches)
            throws IOException {
        var work = new ArrayList<Object[]>();
        for (var i = 0; i < batches; i++) {
            work.add(arrays());
        }
        measure(
                "reference ",
                batches,
                () -> work.forEach(batch -> transactions.in(() -> sql.execute(
                        """
                with wanted as (
                    select * from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as int[]), cast(? as text[]),
                        cast(? as numeric[])) as w (id, document_id, line_no, sku, quantity)),
                summed as (select sku, sum(quantity) as quantity from wanted group by sku),
                locked as (
                    select s.sku, s.warehouse_id, s.lot, summed.quantity
                    from summed join inventory.stock s on s.sku = summed.sku and s.warehouse_id = ?
                    order by s.sku, s.warehouse_id, s.lot for update of s),
                taken as (
                    update inventory.stock s set reserved = s.reserved + locked.quantity from locked
                    where s.sku = locked.sku and s.warehouse_id = locked.warehouse_id and s.lot = locked.lot
                    returning s.sku)
                insert into inventory.reservation
                    (id, document_kind, document_id, line_no, warehouse_id, sku, quantity, uom, created_at)
                select id, 'sales-order', document_id, line_no, ?, sku, quantity, 'pcs', now() from wanted
                """, batch[0], batch[1], batch[2], batch[3], batch[4], warehouse.value(), warehouse.value()))));
    }

    private Object[] arrays() {
        var ids = new ArrayList<Long>();
        var documents = new ArrayList<Long>();
        var numbers = new ArrayList<Integer>();
        var codes = new ArrayList<String>();
        var amounts = new ArrayList<java.math.BigDecimal>();
        for (var n = 0; n < BATCH; n++) {
            order++;
            for (var line = 1; line <= lines(n); line++) {
                ids.add(1_000_000_000L + order * 10 + line);
                documents.add(order);
                numbers.add(line);
                codes.add(any().code());
                amounts.add(java.math.BigDecimal.valueOf(1 + random.nextInt(3)));
            }
        }
        return new Object[] {
            DSL.val(ids.toArray(Long[]::new)),
            DSL.val(documents.toArray(Long[]::new)),
            DSL.val(numbers.toArray(Integer[]::new)),
            DSL.val(codes.toArray(String[]::new)),
            DSL.val(amounts.toArray(java.math.BigDecimal[]::new))
        };
    }

    private Sku any() {
        return skus.get(random.nextInt(SKUS));
    }

    /** 1, 2, 3 or 4 lines, 2.3 on average. */
    private static int lines(int n) {
        return switch (n % 10) {
            case 0, 1, 2 -> 1;
            case 3, 4, 5 -> 2;
            case 6, 7 -> 3;
            default -> 4;
        };
    }

    private static void measure(String name, int batches, Runnable work) throws IOException {
        var java = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var postgres = ticksOfPostgres();
        var begun = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%s %,8.0f orders/s   processor per batch: java %5.2f ms, postgres %5.2f ms%n",
                name,
                batches * BATCH / seconds,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - java) / 1e6 / batches,
                (ticksOfPostgres() - postgres) * 10.0 / batches);
    }

    private static long ticksOfPostgres() throws IOException {
        var ticks = 0L;
        for (var process : ProcessHandle.current().descendants().toList()) {
            var stat = Path.of("/proc/" + process.pid() + "/stat");
            if (Files.exists(stat)) {
                var text = Files.readString(stat);
                var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
                ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            }
        }
        return ticks;
    }
}
