package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.BASELINE;

import io.redthread.insight.Baseline;
import io.redthread.insight.BaselineId;
import io.redthread.insight.Figures;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The baselines. */
@Repository
public class BaselineRows {

    private final DSLContext sql;
    private final JsonMapper json;

    BaselineRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All of them, newest period first. */
    public List<Baseline> all() {
        return sql.selectFrom(BASELINE)
                .orderBy(BASELINE.FROM_DAY.desc(), BASELINE.ID.desc())
                .fetch(this::baseline);
    }

    /** The one of that id. */
    public Optional<Baseline> find(BaselineId id) {
        return sql.selectFrom(BASELINE).where(BASELINE.ID.eq(id)).fetchOptional(this::baseline);
    }

    /** Adds one; answers whether its name was free. */
    public boolean add(Baseline it) {
        return sql.insertInto(BASELINE)
                        .set(BASELINE.ID, it.id())
                        .set(BASELINE.NAME, it.name())
                        .set(BASELINE.FROM_DAY, it.fromDay())
                        .set(BASELINE.TO_DAY, it.toDay())
                        .set(BASELINE.CHANGE, it.change())
                        .set(BASELINE.NOTE, it.note())
                        .set(BASELINE.FIGURES, JSONB.valueOf(json.writeValueAsString(it.figures())))
                        .set(BASELINE.SAVED_AT, it.savedAt())
                        .set(BASELINE.SAVED_BY, it.savedBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Takes one away; answers how many that were. */
    public int remove(BaselineId id) {
        return sql.deleteFrom(BASELINE).where(BASELINE.ID.eq(id)).execute();
    }

    private Baseline baseline(io.redthread.insight.store.jooq.tables.records.BaselineRecord row) {
        return new Baseline(
                row.getId(),
                row.getName(),
                row.getFromDay(),
                row.getToDay(),
                row.getChange(),
                row.getNote(),
                json.readValue(row.getFigures().data(), Figures.class),
                row.getSavedAt(),
                row.getSavedBy());
    }
}
