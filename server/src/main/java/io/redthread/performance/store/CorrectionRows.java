package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.CORRECTION;

import io.redthread.kernel.CompanyDay;
import io.redthread.performance.KpiCode;
import io.redthread.performance.KpiFact;
import io.redthread.performance.ObjectionId;
import io.redthread.performance.domain.Tally;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Facts that count otherwise than they are. */
@Repository
public class CorrectionRows {

    private final DSLContext sql;

    CorrectionRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A correction.
     *
     * @param kpi of which KPI
     * @param objection by which objection
     * @param fact the fact as it is
     * @param delta what the figure changes by
     */
    public record Correction(KpiCode kpi, ObjectionId objection, KpiFact fact, Tally delta) {}

    /** What those of these facts that were corrected change by; one statement. */
    public Map<String, Tally> of(KpiCode kpi, Collection<String> facts) {
        return facts.isEmpty()
                ? Map.of()
                : sql.selectFrom(CORRECTION)
                        .where(CORRECTION.KPI.eq(kpi))
                        .and(Rows.any(CORRECTION.FACT, facts))
                        .fetchMap(row -> row.getFact(), row -> new Tally(row.getN(), row.getTotal()));
    }

    /** Adds them; answers the first whose fact was corrected before. */
    public Optional<String> add(List<Correction> made, Instant at, String by) {
        var rows = Rows.of("made", made)
                .with(CORRECTION.KPI, Correction::kpi)
                .with(CORRECTION.FACT, it -> it.fact().key())
                .with(CORRECTION.OBJECTION_ID, Correction::objection)
                .with(CORRECTION.ON_DAY, it -> CompanyDay.of(it.fact().at()))
                .with(CORRECTION.PERSON, it -> it.fact().place().person())
                .with(CORRECTION.DEPARTMENT, it -> it.fact().place().department())
                .with(CORRECTION.SHOP, it -> it.fact().place().shop())
                .with(CORRECTION.WAREHOUSE, it -> it.fact().place().warehouse())
                .with(CORRECTION.NODE, it -> it.fact().place().node())
                .with(CORRECTION.NUMBER, it -> it.fact().number())
                .with(CORRECTION.N, it -> it.delta().n())
                .with(CORRECTION.TOTAL, it -> it.delta().total())
                .with(CORRECTION.MADE_AT, it -> at)
                .with(CORRECTION.MADE_BY, it -> by);
        var added = rows.insertInto(sql, CORRECTION)
                .onConflictDoNothing()
                .returningResult(CORRECTION.FACT)
                .fetchSet(CORRECTION.FACT);
        return made.stream()
                .map(it -> it.fact().key())
                .filter(it -> !added.contains(it))
                .findFirst();
    }
}
