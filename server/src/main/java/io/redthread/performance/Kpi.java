package io.redthread.performance;

import io.redthread.kernel.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A KPI of the catalogue (考核指标, requirements L1–L10).
 *
 * @param code its code
 * @param name what it is called
 * @param definition what it means
 * @param formula how it is reckoned, in words
 * @param facts what it stands on
 * @param improve what to do about it
 * @param unit what it is reckoned in
 * @param moreIsBetter whether more is better; otherwise less is
 * @param owner code of the department that answers for it
 * @param posts codes of the roles it measures; none for the company's own
 * @param active whether it is reckoned
 * @param note why not, where it is not
 * @param targets what it has to reach and since when, the earliest first
 * @param revision to be sent back with a change
 */
public record Kpi(
        KpiCode code,
        Label name,
        Label definition,
        Label formula,
        Label facts,
        Label improve,
        KpiUnit unit,
        boolean moreIsBetter,
        String owner,
        List<String> posts,
        boolean active,
        Label note,
        List<KpiTarget> targets,
        int revision) {

    public Kpi {
        posts = List.copyOf(posts);
        targets = List.copyOf(targets);
    }

    /** The target of that day; a past day is judged by the target of then. */
    public Optional<BigDecimal> targetOn(LocalDate day) {
        return targets.stream()
                .filter(it -> !it.fromDay().isAfter(day))
                .reduce((_, later) -> later)
                .map(KpiTarget::value);
    }
}
