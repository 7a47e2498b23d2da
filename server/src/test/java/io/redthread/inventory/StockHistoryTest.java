package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StockHistoryTest extends InventoryTest {

    @Autowired
    private StockHistory history;

    @Autowired
    private StockVerification verification;

    @Test
    void tells_the_stock_of_any_moment_with_and_without_checkpoints() {
        var cup = given.goods();
        moved(cup, Places.OPENING, hangzhou.bin(), 10, "2026-08-03T08:00:00Z");
        moved(cup, hangzhou.bin(), Places.CUSTOMER, 4, "2026-08-20T08:00:00Z");
        moved(cup, Places.SUPPLIER, hangzhou.bin(), 7, "2026-09-01T08:00:00Z");
        balances(cup, 13);

        for (var round = 0; round < 2; round++) {
            assertThat(at(cup, "2026-08-03T07:59:59Z")).isEmpty();
            assertThat(at(cup, "2026-08-03T08:00:00Z")).containsExactly("10");
            assertThat(at(cup, "2026-08-25T00:00:00Z")).containsExactly("6");
            assertThat(at(cup, "2026-09-02T00:00:00Z")).containsExactly("13");
            assertThat(at(cup, "2026-11-01T00:00:00Z")).containsExactly("13");
            history.keepWeeks();
        }
        assertThat(history.keepWeeks()).isZero();
        assertThat(verification.verify().first()).isEmpty();
    }

    private List<String> at(Sku sku, String moment) {
        return history.asOf(Instant.parse(moment)).stream()
                .filter(then -> then.sku().equals(sku))
                .map(StockThen::onHand)
                .toList();
    }

    private void moved(Sku sku, LocationId from, LocationId to, long amount, String at) {
        given.sql()
                .execute(
                        "insert into inventory.stock_entry (id, at, sku, quantity, uom, from_location, to_location, reason,"
                                + " document_kind, document_id, actor) values (?, ?::timestamptz, ?, ?, 'pcs', ?, ?, 'past',"
                                + " 'test', 1, 'test')",
                        5_000_000_000L + StockFixture.fresh(),
                        at,
                        sku.code(),
                        amount,
                        from.value(),
                        to.value());
    }

    private void balances(Sku sku, long onHand) {
        given.sql()
                .execute(
                        "insert into inventory.stock (sku, warehouse_id, uom, on_hand) values (?, ?, 'pcs', ?)",
                        sku.code(),
                        hangzhou.id().value(),
                        onHand);
        given.sql()
                .execute(
                        "insert into inventory.bin_stock (location_id, sku, on_hand) values (?, ?, ?)",
                        hangzhou.bin().value(),
                        sku.code(),
                        onHand);
    }
}
