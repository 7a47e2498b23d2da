package io.redthread.alerts;

import io.redthread.alerts.store.AlertReviewRows;
import io.redthread.alerts.store.AlertReviewRows.Sums;
import io.redthread.alerts.store.AlertRuleRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the alerts of a month had in common: by rule, by cause, by party (H10), of what the caller sees. */
@Service
@Transactional(readOnly = true)
public class AlertReviews {

    private final AlertReviewRows rows;
    private final AlertRuleRows rules;
    private final AlertVisibility visibility;
    private final Clock clock;

    AlertReviews(AlertReviewRows rows, AlertRuleRows rules, AlertVisibility visibility, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * The alerts of a month, summed three ways.
     *
     * @param month its first day
     * @param rules by rule, the most frequent first
     * @param causes by cause, of those people solved
     * @param partners by supplier, customer or carrier
     * @param months how many were raised in each of the last twelve months
     */
    public record Review(
            LocalDate month,
            List<AlertReviewLine> rules,
            List<AlertReviewLine> causes,
            List<AlertReviewLine> partners,
            List<AlertReviewRows.Month> months) {}

    /** Of the month in which that day is. */
    public Review of(LocalDate day) {
        if (day.getYear() < 2000 || day.isAfter(CompanyDay.today(clock))) {
            throw InvalidInput.of("/month", day, "value-malformed");
        }
        var month = day.withDayOfMonth(1);
        var seen = visibility.mine().seen();
        var byRule = rows.byRule(month, seen);
        var called = rules.newest(byRule.stream()
                .map(it -> new AlertRuleId(Long.parseLong(it.by())))
                .collect(Collectors.toSet()));
        return new Review(
                month,
                byRule.stream()
                        .map(it -> {
                            var content = Objects.requireNonNull(called.get(new AlertRuleId(Long.parseLong(it.by()))))
                                    .content();
                            return line(month, it, content.nameZh(), content.nameEn());
                        })
                        .toList(),
                rows.byCause(month, seen).stream()
                        .map(it -> line(month, it, it.by(), it.by()))
                        .toList(),
                rows.byPartner(month, seen).stream()
                        .map(it -> line(month, it, it.by(), it.by()))
                        .toList(),
                rows.months(month.minusMonths(11), month, seen));
    }

    private static AlertReviewLine line(LocalDate month, Sums it, String zh, String en) {
        return new AlertReviewLine(
                month,
                it.by(),
                zh,
                en,
                it.raised(),
                it.solved(),
                it.settled(),
                it.open(),
                it.cost(),
                it.minutes(),
                it.unwritten());
    }
}
