package io.redthread.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.ReservationId;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.inventory.store.StockRows.StockChange;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.support.RedthreadTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The batch statements reach their rows through the keys, however many rows the tables have. */
class BatchPlansTest extends RedthreadTest {

    private static final int SKUS = 4_000;
    private static final int BATCH = 1_150;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager manager;

    private final List<Query> sent = new ArrayList<>();
    private final WarehouseId house = new WarehouseId(777_777);
    private final List<Sku> skus =
            IntStream.range(0, SKUS).mapToObj(i -> new Sku("PLAN-" + i)).toList();

    @BeforeEach
    void nothingSent() {
        sent.clear();
    }

    @Test
    void locks_shelves_by_key() {
        planned(on -> new ShelfRows(on)
                        .lockShelves(skus.subList(0, BATCH).stream()
                                .map(sku -> new Shelf(sku, house))
                                .toList()))
                .contains("pk_stock");
    }

    @Test
    void reserves_and_moves_by_key() {
        var deltas = new HashMap<StockKey, BigDecimal>();
        skus.subList(0, BATCH).forEach(sku -> deltas.put(new StockKey(sku, house, ""), BigDecimal.ONE));

        planned(on -> {
                    new StockRows(on).addReserved(deltas);
                    new StockRows(on).consume(deltas);
                })
                .contains("pk_stock");
    }

    @Test
    void books_late_by_key_and_locks_in_its_order() {
        var stock = new HashMap<StockKey, StockChange>();
        skus.subList(0, BATCH)
                .forEach(sku -> stock.put(new StockKey(sku, house, ""), StockChange.reserving(BigDecimal.ONE)));
        var bins = new HashMap<BinKey, BinChange>();
        skus.subList(0, BATCH)
                .forEach(sku -> bins.put(
                        new BinKey(sku, "", new LocationId(777_777)),
                        new BinChange(BigDecimal.ONE.negate(), BigDecimal.ZERO)));

        planned(on -> {
                    assertThat(new StockRows(on).changeWithin(stock)).isEqualTo(BATCH);
                    assertThat(new BinRows(on).changeWithin(bins)).isEqualTo(BATCH);
                })
                .containsSubsequence("Update on stock", "LockRows", "Sort", "Update on bin_stock", "LockRows", "Sort")
                .contains("pk_stock", "pk_bin_stock");
    }

    @Test
    void reads_all_shelves_of_goods_by_key() {
        planned(on -> new ShelfRows(on).readShelvesOf(skus.subList(0, BATCH))).contains("pk_stock");
    }

    @Test
    void finds_open_reservations_by_document() {
        var documents = IntStream.range(0, 500)
                .mapToObj(i -> new DocumentRef("plan-order", i))
                .toList();

        planned(on -> new ReservationRows(on).lockOf(documents)).contains("uq_reservation_line");
    }

    @Test
    void finds_reservations_and_pins_by_id() {
        var ids = LongStream.range(0, 500)
                .mapToObj(n -> new ReservationId(1_000_000_000_000L + n))
                .toList();

        planned(on -> new ReservationRows(on).lock(ids)).contains("pk_reservation");
        planned(on -> new BinRows(on).deletePins(ids)).contains("pk_pin");
    }

    @Test
    void locks_bins_by_key() {
        var keys = skus.subList(0, BATCH).stream()
                .map(sku -> new BinKey(sku, "", new LocationId(777_777)))
                .toList();

        planned(on -> new BinRows(on).lock(keys)).contains("pk_bin_stock");
    }

    /** The plans of the statements that the work sends, on tables with enough rows to matter; nothing is kept. */
    private org.assertj.core.api.AbstractStringAssert<?> planned(java.util.function.Consumer<DSLContext> work) {
        var plans = new TransactionTemplate(manager).execute(status -> {
            fill();
            var on = DSL.using(sql.configuration().derive(new Recorder()));
            work.accept(on);
            var text = sent.stream()
                    .map(query -> sql.fetch("explain " + sql.renderInlined(query)).stream()
                            .map(row -> row.get(0, String.class))
                            .collect(Collectors.joining("\n")))
                    .collect(Collectors.joining("\n\n"));
            status.setRollbackOnly();
            return text;
        });
        return assertThat(plans)
                .doesNotContain("Seq Scan on stock ")
                .doesNotContain("Seq Scan on bin_stock")
                .doesNotContain("Seq Scan on reservation")
                .doesNotContain("Seq Scan on pin");
    }

    private void fill() {
        sql.execute("reset role");
        sql.execute("insert into inventory.stock (sku, warehouse_id, uom, on_hand) select 'PLAN-' || n, w, 'pcs', 1000"
                + " from generate_series(0, 19999) n, unnest(array[777777, 777778]) w");
        sql.execute("insert into inventory.bin_stock (location_id, sku, on_hand, pinned)"
                + " select 777777, 'PLAN-' || n, 1000, 0 from generate_series(0, 149999) n");
        sql.execute("insert into inventory.reservation (id, document_kind, document_id, line_no, warehouse_id, sku,"
                + " quantity, uom, state, created_at, ended_at, ended_as) select 1000000000000 + n, 'plan-order', n / 2, n % 2, 777777, 'PLAN-' || n % 20000,"
                + " 1, 'pcs', case when n < 5000 then 'open' else 'released' end, now(),"
                + " case when n < 5000 then null else now() end,"
                + " case when n < 5000 then 0 else 1000000000000 + n end from generate_series(0, 99999) n");
        sql.execute("insert into inventory.pin (reservation_id, location_id, sku, lot, quantity, pinned_at)"
                + " select 1000000000000 + n, 777777, 'PLAN-' || n, '', 1, now() from generate_series(0, 19999) n");
        sql.execute("analyze inventory.stock, inventory.bin_stock, inventory.reservation, inventory.pin");
    }

    private final class Recorder implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void executeEnd(ExecuteContext context) {
            if (context.query() != null) {
                sent.add(context.query());
            }
        }
    }
}
