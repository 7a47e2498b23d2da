package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.domain.Judging;
import io.redthread.alerts.domain.Standing;
import io.redthread.identity.WorkingCalendar;
import io.redthread.identity.domain.WorkingHours;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shipped rule speaks at its edge and not before it. */
class ShippedAlertRulesTest {

    /** A Wednesday, 10:00 in Shanghai. */
    private static final Instant THEN = Instant.parse("2024-03-06T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "po-not-arrived, released, PT47H59M, false",
        "po-not-arrived, released, PT48H, true",
        "po-not-arrived, partly-received, PT48H, false",
        "po-not-arrived, received, PT99H, false",
        "po-not-confirmed, released, PT23H59M, false",
        "po-not-confirmed, released, PT24H, true",
        "po-past-promise, released, PT71H59M, false",
        "po-past-promise, released, PT72H, true",
        "po-past-promise, partly-received, PT72H, true",
        "po-past-promise, received, PT72H, false",
        "po-not-released, approved, PT1H, false",
        "po-not-released, approved, PT30H, true",
        "po-not-released, released, PT30H, false",
    })
    void purchase_orders(String code, String state, Duration after, boolean speaks) {
        var facts = Facts.builder()
                .put("state", state)
                .put("confirmed", false)
                .put("urgent", false)
                .put("crossBorder", false)
                .put("amount", 100)
                .put("goods", "ordinary")
                .put("supplier", "宏达")
                .build();
        var moments = Map.of("decided", THEN, "released", THEN, "promised", THEN.plus(Duration.ofDays(3)));

        assertThat(speaks(code, PurchaseOrderSource.WORDS, facts, moments, THEN.plus(after)))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"waiting, PT59M, false", "waiting, PT1H, true", "held, PT2H, false", "exception, PT2H, false"})
    void orders_at_a_node(String state, Duration after, boolean speaks) {
        var facts = Facts.builder()
                .put("state", state)
                .put("node", "picking")
                .put("scenario", "normal")
                .put("limitMinutes", 60)
                .build();

        assertThat(speaks(
                        "order-node-overdue",
                        SalesOrderSource.WORDS,
                        facts,
                        Map.of("limit", THEN.plus(Duration.ofHours(1))),
                        THEN.plus(after)))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({
        "stock-below-safety, 10000, 30, false",
        "stock-below-safety, 9999, 30, true",
        "stock-cover-short, 20000, 9, false",
        "stock-cover-short, 20000, 8, true",
    })
    void stock(String code, long share, long days, boolean speaks) {
        var facts = Facts.builder()
                .put("share", share)
                .put("free", 1)
                .put("line", 1)
                .put("coverDays", days)
                .put("leadDays", 9)
                .put("spareDays", days - 9)
                .put("sku", "S")
                .put("warehouse", "W")
                .build();

        assertThat(speaks(code, StockSource.WORDS, facts, Map.of(), THEN)).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void customers(long overdue, boolean speaks) {
        var facts = Facts.builder()
                .put("overdue", overdue)
                .put("owed", 100)
                .put("usedShare", 1)
                .put("termDays", 30)
                .put("party", "customer")
                .put("name", "甲")
                .build();

        assertThat(speaks("customer-overdue", CustomerSource.WORDS, facts, Map.of(), THEN))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"3000, 5, true", "2999, 5, false", "9000, 4, false"})
    void suppliers(long share, long orders, boolean speaks) {
        var facts = Facts.builder()
                .put("lateShare", share)
                .put("late", 1)
                .put("orders", orders)
                .put("supplier", "宏达")
                .build();

        assertThat(speaks("supplier-late", SupplierSource.WORDS, facts, Map.of(), THEN))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({
        "under-way, true, PT71H59M, false",
        "under-way, true, PT72H, true",
        "under-way, false, PT99H, false",
        "delivered, true, PT99H, false",
    })
    void parcels(String state, boolean reported, Duration after, boolean speaks) {
        var facts = Facts.builder()
                .put("state", state)
                .put("reported", reported)
                .put("carrier", "sf")
                .put("pieces", 1)
                .build();

        assertThat(speaks("parcel-not-moving", ParcelSource.WORDS, facts, Map.of("moved", THEN), THEN.plus(after)))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"open, PT59M, false", "open, PT1H, true", "resolved, PT2H, false"})
    void exceptions(String state, Duration after, boolean speaks) {
        var facts = Facts.builder()
                .put("state", state)
                .put("type", "stock")
                .put("node", "allocation")
                .put("assigned", false)
                .put("beside", false)
                .build();

        assertThat(speaks(
                        "exception-past-limit",
                        ExceptionSource.WORDS,
                        facts,
                        Map.of("limit", THEN.plus(Duration.ofHours(1))),
                        THEN.plus(after)))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({
        "purchase-price-out-of-line, 39999, high, 10, false",
        "purchase-price-out-of-line, 40000, high, 10, true",
        "purchase-price-out-of-line, 40000, low, 10, true",
        "purchase-quantity-out-of-line, 40000, low, 10, false",
        "purchase-quantity-out-of-line, 40000, high, 10, true",
        "sales-quantity-out-of-line, 49999, high, 10, false",
        "sales-quantity-out-of-line, 50000, high, 10, true",
        "order-frequency-out-of-line, 50000, low, 0, false",
        "order-frequency-out-of-line, 50000, low, 10, true",
        "lead-time-out-of-line, 44999, high, 10, false",
        "lead-time-out-of-line, 45000, high, 10, true",
        "node-time-out-of-line, 40000, low, 10, false",
        "node-time-out-of-line, 40000, high, 10, true",
        "error-rate-up, 39999, high, 10, false",
        "error-rate-up, 40000, high, 10, true",
    })
    void figures(String code, long deviation, String side, long usual, boolean speaks) {
        var facts = Facts.builder()
                .put("figure", 100)
                .put("usual", usual)
                .put("deviation", deviation)
                .put("side", side)
                .put("share", 10_000)
                .put("samples", 20)
                .put("series", "S")
                .put("partner", "")
                .build();
        var words = FigureSource.words(
                Word.percent("figure", "数值", "figure"),
                Word.percent("usual", "中位数", "median"),
                new Label("节点", "node"));

        assertThat(speaks(code, words, facts, Map.of(), THEN)).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({
        "reconciliation-gap, 0, 0, false",
        "reconciliation-gap, 1, 0, true",
        "forecast-missed, 0, 3999, false",
        "forecast-missed, 0, 4000, true",
    })
    void days(String code, long gap, long miss, boolean speaks) {
        var facts = Facts.builder()
                .put("reconciliationGap", gap)
                .put("forecastMiss", miss)
                .build();

        assertThat(speaks(code, DaySource.WORDS, facts, Map.of(), THEN)).isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"0, PT2H, false", "1, PT0S, false", "1, PT1H, true"})
    void supplier_invoices(long open, Duration after, boolean speaks) {
        var facts = Facts.builder().put("open", open).put("supplier", "宏达").build();

        assertThat(speaks(
                        "supplier-invoice-due",
                        SupplierInvoiceSource.WORDS,
                        facts,
                        Map.of("payable", THEN.plus(Duration.ofHours(1))),
                        THEN.plus(after)))
                .isEqualTo(speaks);
    }

    @Test
    void rules_whose_facts_are_not_recorded_are_off() {
        assertThat(ShippedAlertRules.ALL)
                .filteredOn(it -> !it.on())
                .extracting(Shipped::code)
                .containsExactly("reconciliation-gap", "forecast-missed", "supplier-invoice-due");
    }

    @Test
    void every_shipped_rule_has_a_code_of_its_own() {
        assertThat(ShippedAlertRules.ALL).extracting(Shipped::code).doesNotHaveDuplicates();
    }

    private static boolean speaks(
            String code, Vocabulary words, Facts facts, Map<String, Instant> moments, Instant now) {
        var content = ShippedAlertRules.ALL.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .content();
        var rule = new Rule("alert", content.when(), "alert", content.nameZh(), content.nameEn());
        var judging = new Judging(content, CompiledRules.of(new RuleSet(code, 1, List.of(rule)), words), calendar());
        var subject = new AlertSubject("1", "N", "", "/", "", Optional.empty(), Optional.empty(), facts, moments);
        return judging.of(subject, now) instanceof Standing.Due;
    }

    private static WorkingCalendar calendar() {
        var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
            }
        }
        return new WorkingCalendar(CompanyDay.ZONE, week, Map.of());
    }
}
