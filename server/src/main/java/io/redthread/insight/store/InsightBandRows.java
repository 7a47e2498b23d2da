package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.BAND;

import io.redthread.insight.domain.Band;
import io.redthread.platform.database.Rows;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The amount bands. */
@Repository
public class InsightBandRows {

    private final DSLContext sql;

    InsightBandRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The bands by amount. */
    public List<Band> all() {
        return sql.selectFrom(BAND)
                .orderBy(BAND.PLACE)
                .fetch(row -> new Band(
                        row.getCode(), row.getNameZh(), row.getNameEn(), row.getLower(), row.getTargetMinutes()));
    }

    /** Replaces them; given by amount. */
    public void replace(List<Band> bands) {
        sql.deleteFrom(BAND).execute();
        Rows.of("bands", IntStream.range(0, bands.size()).boxed().toList())
                .with(BAND.CODE, i -> bands.get(i).code())
                .with(BAND.PLACE, i -> i + 1)
                .with(BAND.NAME_ZH, i -> bands.get(i).nameZh())
                .with(BAND.NAME_EN, i -> bands.get(i).nameEn())
                .with(BAND.LOWER, i -> bands.get(i).lower())
                .with(BAND.TARGET_MINUTES, i -> bands.get(i).targetMinutes())
                .insert(sql, BAND);
    }
}
