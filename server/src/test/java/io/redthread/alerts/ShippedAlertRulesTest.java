package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.domain.Judging;
import io.redthread.alerts.domain.Standing;
import io.redthread.identity.WorkingCalendar;
import io.redthread.identity.domain.WorkingHours;
import io.redthread.kernel.CompanyDay;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSet;
import io.redthread.rules.Vocabulary;
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
        "stock-cover-short, 20000, 7, false",
        "stock-cover-short, 20000, 6, true",
    })
    void stock(String code, long share, long days, boolean speaks) {
        var facts = Facts.builder()
                .put("share", share)
                .put("free", 1)
                .put("line", 1)
                .put("coverDays", days)
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

    @Test
    void every_shipped_rule_has_a_code_of_its_own() {
        assertThat(ShippedAlertRules.ALL)
                .extracting(ShippedAlertRules.Shipped::code)
                .doesNotHaveDuplicates();
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
