package io.redthread.performance;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.performance.PerformanceRefusal.KpiNotFound;
import io.redthread.performance.PerformanceRefusal.TargetThere;
import io.redthread.performance.store.KpiRows;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of what is measured (指标目录): definitions, formulas in words, targets with the day they begin. */
@Service
@Transactional
public class Kpis {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 4;

    private final KpiRows rows;
    private final Journal journal;
    private final Clock clock;

    Kpis(KpiRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them in their order; what is off says why. */
    @Transactional(readOnly = true)
    public List<Kpi> all() {
        return rows.all();
    }

    /** Those that are reckoned, by code. */
    @Transactional(readOnly = true)
    public Map<KpiCode, Kpi> active() {
        return rows.all().stream().filter(Kpi::active).collect(Collectors.toMap(Kpi::code, it -> it));
    }

    /** The one of that code; refused where there is none. */
    @Transactional(readOnly = true)
    public Kpi get(KpiCode code) {
        return rows.all().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new KpiNotFound(code).refused());
    }

    /**
     * Sets a target from a day on. What lies before is judged by the target of then: a day in the past is refused
     * ({@code target-in-past}), a day that has its own too.
     */
    public Kpi aim(KpiCode code, NewTarget wanted) {
        var before = get(code);
        if (wanted.fromDay().isBefore(CompanyDay.today(clock))) {
            throw InvalidInput.of("/fromDay", wanted.fromDay(), "target-in-past");
        }
        check(before, wanted.value());
        var target = new KpiTarget(
                wanted.fromDay(),
                wanted.value(),
                wanted.reason(),
                clock.instant(),
                Callers.current().username());
        if (!rows.add(code, target)) {
            throw new TargetThere(wanted.fromDay().toString()).refused();
        }
        journal.record(new Act(
                "kpi-target-set",
                new DocumentRef("kpi", place(before)),
                code.value(),
                before.targetOn(wanted.fromDay()).map(it -> Map.of("value", it)).orElse(Map.of()),
                target,
                null));
        return get(code);
    }

    private long place(Kpi kpi) {
        return rows.all().stream().map(Kpi::code).toList().indexOf(kpi.code()) + 1L;
    }

    private static void check(Kpi kpi, BigDecimal value) {
        var most = Optional.of(kpi.unit())
                .filter(it -> it == KpiUnit.PERCENT)
                .map(_ -> HUNDRED)
                .orElse(MOST);
        if (value.signum() < 0
                || value.compareTo(most) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw InvalidInput.of("/value", value, "target-out-of-range");
        }
    }
}
