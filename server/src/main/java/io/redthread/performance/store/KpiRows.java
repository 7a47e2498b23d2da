package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.KPI_TARGET;
import static io.redthread.performance.store.jooq.tables.Kpi.KPI;

import io.redthread.kernel.Label;
import io.redthread.performance.Kpi;
import io.redthread.performance.KpiCode;
import io.redthread.performance.KpiTarget;
import io.redthread.performance.store.jooq.tables.records.KpiRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The catalogue and its targets. */
@Repository
public class KpiRows {

    private final DSLContext sql;

    KpiRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All KPIs in their order; two statements. */
    public List<Kpi> all() {
        var targets = sql.selectFrom(KPI_TARGET)
                .orderBy(KPI_TARGET.KPI, KPI_TARGET.FROM_DAY)
                .fetchGroups(
                        row -> row.getKpi(),
                        row -> new KpiTarget(
                                row.getFromDay(), row.getValue(), row.getReason(), row.getSetAt(), row.getSetBy()));
        return sql.selectFrom(KPI)
                .orderBy(KPI.PLACE)
                .fetch(row -> kpi(row, targets.getOrDefault(row.getCode(), List.of())));
    }

    /** Adds a target; answers whether its day was free. */
    public boolean add(KpiCode kpi, KpiTarget target) {
        return sql.insertInto(KPI_TARGET)
                        .set(KPI_TARGET.KPI, kpi)
                        .set(KPI_TARGET.FROM_DAY, target.fromDay())
                        .set(KPI_TARGET.VALUE, target.value())
                        .set(KPI_TARGET.REASON, target.reason())
                        .set(KPI_TARGET.SET_AT, target.setAt())
                        .set(KPI_TARGET.SET_BY, target.setBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Kpi kpi(KpiRecord row, List<KpiTarget> targets) {
        return new Kpi(
                row.getCode(),
                new Label(row.getNameZh(), row.getNameEn()),
                new Label(row.getDefinitionZh(), row.getDefinitionEn()),
                new Label(row.getFormulaZh(), row.getFormulaEn()),
                new Label(row.getFactsZh(), row.getFactsEn()),
                new Label(row.getImproveZh(), row.getImproveEn()),
                row.getUnit(),
                row.getMoreIsBetter(),
                row.getOwner(),
                List.of(row.getPosts()),
                row.getActive(),
                new Label(row.getNoteZh(), row.getNoteEn()),
                targets,
                row.getRevision());
    }
}
