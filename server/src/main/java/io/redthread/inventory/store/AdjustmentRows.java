package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.ADJUSTMENT;
import static io.redthread.inventory.store.jooq.Tables.ADJUSTMENT_REASON;

import io.redthread.inventory.AdjustmentReason;
import io.redthread.inventory.AdjustmentView;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Corrections and the catalogue of their reasons. */
@Repository
public class AdjustmentRows {

    private static final Listing LISTING = new Listing(ADJUSTMENT, ADJUSTMENT.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", ADJUSTMENT.CREATED_AT)
            .sortable("number", ADJUSTMENT.NUMBER);

    private final DSLContext sql;

    AdjustmentRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The catalogue of reasons. */
    public List<AdjustmentReason> reasons() {
        return reasons(DSL.noCondition());
    }

    /** The reason of that code. */
    public Optional<AdjustmentReason> reason(String code) {
        return reasons(ADJUSTMENT_REASON.CODE.eq(code)).stream().findFirst();
    }

    /** Writes an adjustment. */
    public void insert(AdjustmentView adjustment) {
        sql.insertInto(ADJUSTMENT)
                .set(ADJUSTMENT.ID, adjustment.id())
                .set(ADJUSTMENT.NUMBER, adjustment.number())
                .set(ADJUSTMENT.REASON, adjustment.reason())
                .set(ADJUSTMENT.NOTE, adjustment.note())
                .set(ADJUSTMENT.LINE_COUNT, adjustment.lineCount())
                .set(ADJUSTMENT.OCCURRED_ON, adjustment.occurredOn())
                .set(ADJUSTMENT.CREATED_AT, adjustment.createdAt())
                .set(ADJUSTMENT.CREATED_BY, adjustment.createdBy())
                .execute();
    }

    /** One page of adjustments, the newest first. */
    public Page<AdjustmentView> page(@Nullable String reason, @Nullable String number, PageQuery page) {
        var where = DSL.noCondition();
        if (reason != null && !reason.isBlank()) {
            where = where.and(ADJUSTMENT.REASON.eq(reason));
        }
        if (number != null && !number.isBlank()) {
            where = where.and(ADJUSTMENT.NUMBER.startsWith(number.strip()));
        }
        return LISTING.page(
                sql,
                page,
                where,
                List.of(
                        ADJUSTMENT.ID,
                        ADJUSTMENT.NUMBER,
                        ADJUSTMENT.REASON,
                        ADJUSTMENT.NOTE,
                        ADJUSTMENT.LINE_COUNT,
                        ADJUSTMENT.OCCURRED_ON,
                        ADJUSTMENT.CREATED_AT,
                        ADJUSTMENT.CREATED_BY),
                row -> new AdjustmentView(
                        row.get(ADJUSTMENT.ID),
                        row.get(ADJUSTMENT.NUMBER),
                        row.get(ADJUSTMENT.REASON),
                        row.get(ADJUSTMENT.NOTE),
                        row.get(ADJUSTMENT.LINE_COUNT),
                        row.get(ADJUSTMENT.OCCURRED_ON),
                        row.get(ADJUSTMENT.CREATED_AT),
                        row.get(ADJUSTMENT.CREATED_BY)));
    }

    private List<AdjustmentReason> reasons(Condition which) {
        return sql.select(
                        ADJUSTMENT_REASON.CODE,
                        ADJUSTMENT_REASON.NAME_ZH,
                        ADJUSTMENT_REASON.NAME_EN,
                        ADJUSTMENT_REASON.GAIN,
                        ADJUSTMENT_REASON.LOSS,
                        ADJUSTMENT_REASON.LOCATION_ID)
                .from(ADJUSTMENT_REASON)
                .where(which)
                .orderBy(ADJUSTMENT_REASON.CODE)
                .fetch(Records.mapping(AdjustmentReason::new));
    }
}
