package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ODD_FIGURE;

import io.redthread.alerts.FigureAbout;
import io.redthread.alerts.OddFigure;
import io.redthread.alerts.SubjectKind;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Figures that were out of line. */
@Repository
public class OddFigureRows {

    private final DSLContext sql;
    private final JsonMapper json;

    OddFigureRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps these; one that is met anew stays as it was. */
    public void keep(SubjectKind kind, List<OddFigure> found) {
        if (!found.isEmpty()) {
            Rows.of("found", found)
                    .with(ODD_FIGURE.KIND, it -> kind)
                    .with(ODD_FIGURE.SUBJECT, OddFigure::key)
                    .with(ODD_FIGURE.SERIES, OddFigure::series)
                    .with(ODD_FIGURE.AT, OddFigure::at)
                    .with(ODD_FIGURE.FIGURE, OddFigure::figure)
                    .with(ODD_FIGURE.USUAL, OddFigure::usual)
                    .with(ODD_FIGURE.DEVIATION, OddFigure::deviation)
                    .with(ODD_FIGURE.HIGH, OddFigure::high)
                    .with(ODD_FIGURE.SAMPLES, OddFigure::samples)
                    .with(ODD_FIGURE.ABOUT, it -> JSONB.valueOf(json.writeValueAsString(it.about())))
                    .insertInto(sql, ODD_FIGURE)
                    .onConflict(ODD_FIGURE.KIND, ODD_FIGURE.SUBJECT)
                    .doNothing()
                    .execute();
        }
    }

    /** Those of these that came about since then. */
    public List<OddFigure> of(SubjectKind kind, Collection<String> keys, Instant since) {
        return sql.selectFrom(ODD_FIGURE)
                .where(ODD_FIGURE.KIND.eq(kind))
                .and(Rows.any(ODD_FIGURE.SUBJECT, keys))
                .and(ODD_FIGURE.AT.ge(since))
                .fetch(row -> new OddFigure(
                        row.getSubject(),
                        row.getSeries(),
                        row.getAt(),
                        row.getFigure(),
                        row.getUsual(),
                        row.getDeviation(),
                        row.getHigh(),
                        row.getSamples(),
                        json.readValue(row.getAbout().data(), FigureAbout.class)));
    }

    /** Those of before that moment are not kept any longer. */
    public void forget(SubjectKind kind, Instant before) {
        sql.deleteFrom(ODD_FIGURE)
                .where(ODD_FIGURE.KIND.eq(kind))
                .and(ODD_FIGURE.AT.lt(before))
                .execute();
    }
}
