package io.redthread.performance;

import io.redthread.kernel.InvalidInput;
import io.redthread.performance.FactLine.Counts;
import io.redthread.performance.domain.Tally;
import io.redthread.performance.store.CorrectionRows;
import io.redthread.process.WorkQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts behind a figure (明细穿透): the very documents, as they were, and how each counts now. */
@Service
@Transactional(readOnly = true)
public class Evidence {

    /** So many facts are listed at most, the latest. */
    public static final int MOST = 500;

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    private final List<KpiSource> sources;
    private final Kpis kpis;
    private final CorrectionRows corrections;
    private final PerformanceScope scope;

    Evidence(List<KpiSource> sources, Kpis kpis, CorrectionRows corrections, PerformanceScope scope) {
        this.sources = sources;
        this.kpis = kpis;
        this.corrections = corrections;
        this.scope = scope;
    }

    /** The latest facts of a figure of that person, or of the company's with an empty name; refused where it is not seen. */
    public List<FactLine> of(KpiCode code, String person, Period days) {
        scope.require(person);
        var kpi = kpis.get(code);
        var facts = facts(code, person, days, Set.of());
        var corrected = corrections.of(code, facts.stream().map(KpiFact::key).toList());
        return facts.stream()
                .map(it -> line(kpi, it, Optional.ofNullable(corrected.get(it.key()))))
                .toList();
    }

    /** The facts of a figure that bear these keys, or the latest of all. */
    List<KpiFact> facts(KpiCode code, String person, Period days, Collection<String> keys) {
        var source = sources.stream()
                .filter(it -> it.knows(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/kpi", code, "kpi-without-facts"));
        return source.facts(
                code,
                new WorkQuery(
                        days.begins(),
                        days.ends(),
                        Optional.of(person).filter(it -> !it.isEmpty()),
                        Set.copyOf(keys),
                        MOST));
    }

    private static FactLine line(Kpi kpi, KpiFact it, Optional<Tally> corrected) {
        return new FactLine(
                it.key(),
                it.number(),
                it.place().node(),
                it.at(),
                it.good(),
                Optional.of(it.tally().total())
                        .filter(_ -> kpi.unit() == KpiUnit.MINUTES)
                        .map(millis -> BigDecimal.valueOf(millis).divide(MINUTE, 2, RoundingMode.HALF_EVEN)),
                corrected
                        .map(change -> change.n() < 0 ? Counts.EXCLUDED : Counts.CORRECTED)
                        .orElse(Counts.FULLY));
    }
}
