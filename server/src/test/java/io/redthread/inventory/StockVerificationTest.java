package io.redthread.inventory;

import static io.redthread.inventory.StockFixture.line;
import static io.redthread.inventory.StockFixture.wants;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever owns the database can corrupt it; the verification must find it and name the place. */
class StockVerificationTest extends InventoryTest {

    @Autowired
    private StockVerification verification;

    private Sku cup = new Sku("-");

    @BeforeEach
    void goodsOnTheirWay() {
        cup = given.stocked(given.goods(), hangzhou.bin(), 20);
        var pinned = reservation(3);
        given.bean(Pins.class)
                .pin(List.of(new PinRequest(pinned.id(), hangzhou.id(), cup, Optional.empty(), pinned.quantity())));
        var gone = reservation(2);
        given.bean(Dispatching.class)
                .post(List.of(new Leaving(gone.id(), hangzhou.bin(), gone.quantity(), StockFixture.document())));
        given.bean(Quotas.class).open(new NewQuota(StockFixture.fresh(), hangzhou.id(), cup, java.math.BigDecimal.TEN));
    }

    @Test
    void finds_nothing_where_nothing_is_wrong() {
        var findings = verification.verify();

        assertThat(findings.first()).isEmpty();
        assertThat(findings.clean()).isTrue();
        assertThat(findings.text(Locale.ENGLISH)).endsWith("clean\n");
    }

    static Stream<Arguments> corruptions() {
        return Stream.of(
                Arguments.of(
                        StockCheck.BINS,
                        "update inventory.stock_entry set quantity = quantity + 1 where sku = '%s' and reason = 'test'",
                        "19",
                        "18"),
                Arguments.of(
                        StockCheck.BINS,
                        "delete from inventory.stock_entry where sku = '%s' and reason = 'test'",
                        "-2",
                        "18"),
                Arguments.of(
                        StockCheck.BINS,
                        "update inventory.bin_stock set on_hand = on_hand + 5 where sku = '%s'",
                        "18",
                        "23"),
                Arguments.of(
                        StockCheck.STOCK,
                        "update inventory.stock set on_hand = on_hand + 5 where sku = '%s'",
                        "18",
                        "23"),
                Arguments.of(StockCheck.STOCK, "delete from inventory.stock where sku = '%s'", "18", "0"),
                Arguments.of(
                        StockCheck.RESERVED,
                        "update inventory.stock set reserved = reserved - 1 where sku = '%s'",
                        "3",
                        "2"),
                Arguments.of(
                        StockCheck.RESERVED,
                        "delete from inventory.reservation where sku = '%s' and state = 'open'",
                        "0",
                        "3"),
                Arguments.of(
                        StockCheck.PINNED,
                        "update inventory.bin_stock set pinned = pinned + 1 where sku = '%s'",
                        "3",
                        "4"),
                Arguments.of(
                        StockCheck.PINS, "update inventory.pin set quantity = quantity + 1 where sku = '%s'", "3", "4"),
                Arguments.of(
                        StockCheck.DISPATCHED,
                        "update inventory.reservation set state = 'released', ended_as = id where sku = '%s' and state = 'consumed'",
                        "0",
                        "2"),
                Arguments.of(StockCheck.QUOTAS, "update inventory.quota set used = 1 where sku = '%s'", "0", "1"),
                Arguments.of(
                        StockCheck.ENTRIES,
                        "update inventory.stock_entry set to_location = 99999999 where sku = '%s' and reason = 'test'",
                        "0",
                        "1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("corruptions")
    void finds_each_corruption_and_names_it(StockCheck check, String corruption, String expected, String kept) {
        corrupting(String.format(Locale.ROOT, corruption, cup), () -> {
            var findings = verification.verify();

            assertThat(findings.clean()).isFalse();
            var found = findings.checks().stream()
                    .filter(each -> each.check() == check)
                    .flatMap(each -> each.examples().stream())
                    .filter(each -> each.sku().equals(cup.code()))
                    .toList();
            assertThat(found).hasSize(1);
            var finding = found.getFirst();
            if (check != StockCheck.PINS
                    && check != StockCheck.QUOTAS
                    && check != StockCheck.ENTRIES
                    && check != StockCheck.PINNED) {
                assertThat(finding.place()).startsWith(hangzhou.code());
            }
            assertThat(List.of(finding.expected(), finding.found())).containsExactly(expected, kept);
            assertThat(findings.text(Locale.ENGLISH)).contains(cup.code()).endsWith("differences found\n");
        });
    }

    /** In a transaction that is undone, with the triggers off, as only the owner can. */
    private void corrupting(String statement, Runnable check) {
        var rows = new org.springframework.transaction.support.TransactionTemplate(
                given.bean(org.springframework.transaction.PlatformTransactionManager.class));
        rows.setIsolationLevel(org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ);
        rows.executeWithoutResult(status -> {
            given.sql().execute("reset role");
            given.sql().execute("alter table inventory.stock_entry disable trigger user");
            assertThat(given.sql().execute(statement)).isPositive();
            given.sql().execute(io.redthread.database.AppRole.ASSUME);
            check.run();
            status.setRollbackOnly();
        });
    }

    private Reservation reservation(long amount) {
        var reserved = (Reserved) given.reserve(wants(List.of(hangzhou.id()), false, line(1, cup, amount)));
        return reserved.parts().getFirst().reservations().getFirst();
    }
}
