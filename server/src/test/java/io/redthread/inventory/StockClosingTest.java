package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.ClosingRefusal.ClosedFurther;
import io.redthread.inventory.ClosingRefusal.ClosingMoved;
import io.redthread.inventory.ClosingRefusal.NotClosedFurther;
import io.redthread.inventory.ClosingRefusal.NotThereThen;
import io.redthread.inventory.ClosingRefusal.StockClosed;
import io.redthread.inventory.store.HistoryRows;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Nothing is posted for a day that the books are closed up to, and what is written later for an open one counts there. */
class StockClosingTest extends InventoryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private StockClosing closing;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private StockHistory history;

    @Autowired
    private StockVerification verification;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private Sku cup = new Sku("-");

    @BeforeEach
    void ten_cups_on_the_shelf() {
        today = LocalDate.ofInstant(clock.instant(), ZONE);
        cup = given.goods();
        given.stocked(cup, hangzhou.bin(), 10);
    }

    @AfterEach
    void all_days_are_open() {
        given.sql()
                .execute(
                        "delete from inventory.stock_checkpoint where at = ?::timestamptz",
                        checkpoint().toString());
        if (closing.current().closedUpTo() != null) {
            closing.reopen(Optional.empty(), "end of the test", revision());
        }
    }

    @Test
    void a_closed_day_takes_nothing_and_says_up_to_when_it_is_closed() {
        closing.close(today.minusDays(2), revision());

        assertThat(refusedBy(() -> adjust(2, today.minusDays(2))))
                .isEqualTo(new StockClosed(today.minusDays(2), today.minusDays(2)));
        assertThat(refusedBy(() -> adjust(2, today.minusDays(3)))).isInstanceOf(StockClosed.class);
        adjust(2, today.minusDays(1));
        given.stocked(cup, hangzhou.bin(), 5);

        assertThat(verification.verify().first()).isEmpty();
    }

    @Test
    void the_ledger_itself_refuses_a_closed_day_whoever_posts() {
        closing.close(today.minusDays(2), revision());
        var stock = given.bean(Stock.class);
        var movement = new Movement(
                cup,
                Optional.empty(),
                Places.SUPPLIER,
                hangzhou.bin(),
                Quantity.pcs(1),
                "test",
                StockFixture.document());

        assertThat(refusedBy(() -> stock.post(List.of(movement), Optional.of(today.minusDays(2)))))
                .isInstanceOf(StockClosed.class);
        assertThatThrownBy(() -> given.sql()
                        .execute("update inventory.stock_closing set closed_up_to = current_date + 1, set_at = now()"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ck_stock_closing_over");
    }

    @Test
    void a_day_that_is_not_over_is_not_closed_and_closing_goes_forward_only() {
        assertThat(refusedBy(() -> closing.close(today, revision()))).isInstanceOf(InvalidInput.class);
        closing.close(today.minusDays(3), revision());

        assertThat(refusedBy(() -> closing.close(today.minusDays(4), revision())))
                .isEqualTo(new ClosedFurther(today.minusDays(4), today.minusDays(3)));
        assertThat(refusedBy(() -> closing.close(today.minusDays(2), revision() - 1)))
                .isInstanceOf(ClosingMoved.class);
        assertThat(refusedBy(() -> closing.reopen(Optional.of(today.minusDays(3)), "why", revision())))
                .isInstanceOf(NotClosedFurther.class);
    }

    @Test
    void opened_again_with_a_reason_it_takes_what_it_refused() {
        closing.close(today.minusDays(2), revision());

        var open = closing.reopen(Optional.of(today.minusDays(4)), "count found late", revision());
        adjust(1, today.minusDays(3));

        assertThat(open.closedUpTo()).isEqualTo(today.minusDays(4));
        assertThat(acts()).containsSubsequence("stock-closed", "stock-reopened");
        assertThat(refusedBy(() -> adjust(1, today.minusDays(4)))).isInstanceOf(StockClosed.class);
    }

    @Test
    void what_is_written_later_counts_from_the_day_it_happened_with_and_without_checkpoints() {
        adjust(3, today.minusDays(20));
        adjust(-2, today.minusDays(8));

        for (var round = 0; round < 2; round++) {
            assertThat(at(today.minusDays(21))).isEmpty();
            assertThat(at(today.minusDays(20))).containsExactly("3");
            assertThat(at(today.minusDays(8))).containsExactly("1");
            assertThat(at(today.minusDays(6))).containsExactly("1");
            assertThat(at(today)).containsExactly("11");
            given.bean(HistoryRows.class).keep(Instant.EPOCH, checkpoint());
        }
        assertThat(verification.verify().first()).isEmpty();
    }

    @Test
    void nothing_is_taken_away_that_was_not_there_then() {
        adjust(3, today.minusDays(5));

        assertThat(refusedBy(() -> adjust(-4, today.minusDays(2)))).isInstanceOf(NotThereThen.class);
        assertThat(refusedBy(() -> adjust(-1, today.minusDays(6)))).isInstanceOf(NotThereThen.class);
        adjust(-3, today.minusDays(2));

        assertThat(at(today.minusDays(1))).isEmpty();
    }

    @Test
    void a_day_to_come_is_refused_and_today_is_no_earlier_day() {
        assertThat(refusedBy(() -> adjust(1, today.plusDays(1)))).isInstanceOf(InvalidInput.class);

        assertThat(adjust(1, today).occurredOn()).isNull();
    }

    @Test
    void operations_close_finance_opens_again_and_the_keeper_posts_for_today_alone() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var finance = signedInAs(ShippedRole.FINANCE_HEAD);
        var close = Map.of("closedUpTo", today.minusDays(2).toString(), "revision", revision());

        keeper.put("/api/inventory/closing", close).isProblem(403, "identity/permission-missing");
        operations.put("/api/inventory/closing", close).is(200);
        keeper.post("/api/inventory/adjustments", earlier(1)).isProblem(403, "identity/permission-missing");
        operations.post("/api/inventory/adjustments", earlier(3)).isProblem(409, "inventory/stock-closed");
        operations.post("/api/inventory/adjustments", earlier(1)).is(201);
        var reopen = Map.of("reason", "late delivery note", "revision", revision());
        operations.post("/api/inventory/closing/reopen", reopen).isProblem(403, "identity/permission-missing");
        finance.post("/api/inventory/closing/reopen", Map.of("revision", revision()))
                .is(422);
        finance.post("/api/inventory/closing/reopen", reopen).is(200);
    }

    private Map<String, Object> earlier(int days) {
        return Map.of(
                "reason",
                "found",
                "occurredOn",
                today.minusDays(days).toString(),
                "lines",
                List.of(Map.of(
                        "bin",
                        Long.toString(hangzhou.bin().value()),
                        "sku",
                        cup.code(),
                        "difference",
                        Map.of("amount", "1", "uom", "pcs"))));
    }

    private AdjustmentView adjust(int difference, LocalDate on) {
        return adjustments.adjust(new AdjustStock(
                difference > 0 ? "found" : "lost",
                "",
                Optional.of(on),
                List.of(new AdjustStock.Line(hangzhou.bin(), cup, Optional.empty(), Quantity.pcs(difference)))));
    }

    private List<String> at(LocalDate day) {
        var evening = day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
        return stockAt(evening.isAfter(clock.instant()) ? clock.instant() : evening);
    }

    private List<String> stockAt(Instant moment) {
        return history.asOf(moment).stream()
                .filter(then -> then.sku().equals(cup))
                .map(StockThen::onHand)
                .toList();
    }

    private Instant checkpoint() {
        return today.minusDays(7).atStartOfDay(ZONE).toInstant();
    }

    private int revision() {
        return closing.current().revision();
    }

    private List<String> acts() {
        return given.sql()
                .fetch("select act from journal.entry where document_kind = 'stock-closing' order by id")
                .into(String.class);
    }
}
