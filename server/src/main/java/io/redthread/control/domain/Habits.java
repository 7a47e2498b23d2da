package io.redthread.control.domain;

import io.redthread.control.ControlSettings;
import io.redthread.control.FindingKind;
import io.redthread.control.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands out in how people buy, measured against what the others do; what may be chance is left out. */
public final class Habits {

    private static final BigDecimal LEAST_NEAR = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int TIMES_PEERS = 2;

    private final ControlSettings settings;
    private final String period;
    private final Instant at;
    private final List<Habit> all;

    /** Habits of a time that ends at that moment, and has that name. */
    public Habits(ControlSettings settings, String period, Instant at, List<Habit> all) {
        this.settings = settings;
        this.period = period;
        this.at = at;
        this.all = List.copyOf(all);
    }

    /** Everything that stands out but what is just under a band. */
    public List<Noticed> look() {
        var noticed = new ArrayList<Noticed>();
        for (var habit : all) {
            urgent(habit).ifPresent(noticed::add);
            concentrated(habit).ifPresent(noticed::add);
        }
        return noticed;
    }

    /** Too many just under a band: more than the others have there, and more than the buyer himself has a little below. */
    public Optional<Noticed> near(Nearness it, List<Nearness> everyone) {
        var others = everyone.stream()
                .filter(other -> other.band() == it.band() && !other.buyer().equals(it.buyer()))
                .toList();
        var company = Chance.share(
                others.stream().mapToInt(Nearness::near).sum(),
                others.stream().mapToInt(Nearness::orders).sum());
        var smooth = BigDecimal.valueOf(it.lower()).divide(BigDecimal.valueOf(3L * it.orders()), MathContext.DECIMAL64);
        var share = (others.isEmpty() ? smooth : company.max(smooth)).max(LEAST_NEAR);
        if (it.near() < settings.nearLeast() || !Chance.unlikely(it.near(), it.orders(), share)) {
            return Optional.empty();
        }
        var department = all.stream()
                .filter(habit -> habit.buyer().equals(it.buyer()))
                .findFirst()
                .flatMap(Habit::department);
        return Optional.of(noticed(
                FindingKind.NEAR_THRESHOLD,
                Severity.MEDIUM,
                it.buyer() + "/" + it.band(),
                Noticed.Subject.of(it.buyer(), department),
                Map.of(
                        "near", Integer.toString(it.near()),
                        "orders", Integer.toString(it.orders()),
                        "expected", Chance.expected(it.orders(), share).toPlainString(),
                        "band", Long.toString(it.band()),
                        "percent", Integer.toString(settings.nearPercent()),
                        "days", Integer.toString(settings.lookbackDays()))));
    }

    private Optional<Noticed> urgent(Habit it) {
        var others = others(it);
        var share = Chance.share(
                others.stream().mapToInt(Habit::urgent).sum(),
                others.stream().mapToInt(Habit::orders).sum());
        var times = BigDecimal.valueOf(it.urgent())
                .divide(BigDecimal.valueOf(it.orders()), MathContext.DECIMAL64)
                .compareTo(share.multiply(BigDecimal.valueOf(settings.urgentTimes())));
        if (others.isEmpty()
                || it.urgent() < settings.urgentLeast()
                || times < 0
                || !Chance.unlikely(it.urgent(), it.orders(), share)) {
            return Optional.empty();
        }
        return Optional.of(noticed(
                FindingKind.REPEATED_URGENT,
                Severity.MEDIUM,
                it.buyer(),
                Noticed.Subject.of(it.buyer(), it.department()),
                Map.of(
                        "urgent", Integer.toString(it.urgent()),
                        "orders", Integer.toString(it.orders()),
                        "share", percent(BigDecimal.valueOf(it.urgent()), BigDecimal.valueOf(it.orders())),
                        "others", percent(share, BigDecimal.ONE),
                        "days", Integer.toString(settings.lookbackDays()))));
    }

    private Optional<Noticed> concentrated(Habit it) {
        var others = others(it);
        var spent = others.stream().map(Habit::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (others.isEmpty() || it.orders() < settings.concentrationLeast() || spent.signum() == 0) {
            return Optional.empty();
        }
        var own = it.most().divide(it.spent(), MathContext.DECIMAL64);
        var peers = it.everywhere().subtract(it.most()).divide(spent, MathContext.DECIMAL64);
        if (own.multiply(HUNDRED).compareTo(BigDecimal.valueOf(settings.concentrationPercent())) < 0
                || own.compareTo(peers.multiply(BigDecimal.valueOf(TIMES_PEERS))) < 0) {
            return Optional.empty();
        }
        return Optional.of(noticed(
                FindingKind.CONCENTRATION,
                Severity.LOW,
                it.buyer() + "/" + it.supplier().value(),
                Noticed.Subject.of(it.buyer(), it.department()).with(it.supplier(), it.supplierName()),
                Map.of(
                        "share", percent(it.most(), it.spent()),
                        "others", percent(peers, BigDecimal.ONE),
                        "spent", it.spent().toPlainString(),
                        "most", it.most().toPlainString(),
                        "orders", Integer.toString(it.orders()),
                        "days", Integer.toString(settings.lookbackDays()))));
    }

    private List<Habit> others(Habit it) {
        return all.stream().filter(other -> !other.buyer().equals(it.buyer())).toList();
    }

    private Noticed noticed(
            FindingKind kind, Severity severity, String key, Noticed.Subject subject, Map<String, String> figures) {
        return new Noticed(kind, severity, period + "/" + key, at, subject, figures, List.of(), List.of());
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
