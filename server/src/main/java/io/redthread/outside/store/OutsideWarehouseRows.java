package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.OUTSIDE_WAREHOUSE;

import io.redthread.inventory.WarehouseId;
import io.redthread.outside.OutsideWarehouse.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Warehouses that partners run, and when they were last heard of. */
@Repository
public class OutsideWarehouseRows {

    private final DSLContext sql;

    OutsideWarehouseRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One as it is kept.
     *
     * @param warehouse which
     * @param content settings
     * @param sealed the sealed secret, blank where there is none
     * @param version counts the changes of the settings
     * @param polledAt when the partner last asked
     * @param reportedAt when it last reported
     * @param calls how calls go
     */
    public record Kept(
            WarehouseId warehouse,
            Content content,
            String sealed,
            int version,
            @Nullable Instant polledAt,
            @Nullable Instant reportedAt,
            Calls calls) {}

    /**
     * How calls go.
     *
     * @param at when the last was taken
     * @param nextAt when the next may be made
     * @param failures how many in a row were not taken
     * @param answer what was answered to the last that was not, or empty
     */
    public record Calls(@Nullable Instant at, Instant nextAt, int failures, String answer) {}

    /** All, by id. */
    public List<Kept> all() {
        return sql.select(OUTSIDE_WAREHOUSE.fields())
                .from(OUTSIDE_WAREHOUSE)
                .orderBy(OUTSIDE_WAREHOUSE.WAREHOUSE_ID)
                .fetch(OutsideWarehouseRows::kept);
    }

    /** Those for which a key speaks. */
    public List<Kept> ofKey(String key) {
        return sql.select(OUTSIDE_WAREHOUSE.fields())
                .from(OUTSIDE_WAREHOUSE)
                .where(OUTSIDE_WAREHOUSE.KEY_NAME.eq(key))
                .and(OUTSIDE_WAREHOUSE.ACTIVE)
                .orderBy(OUTSIDE_WAREHOUSE.WAREHOUSE_ID)
                .fetch(OutsideWarehouseRows::kept);
    }

    /** One. */
    public Optional<Kept> of(WarehouseId warehouse) {
        return sql.select(OUTSIDE_WAREHOUSE.fields())
                .from(OUTSIDE_WAREHOUSE)
                .where(OUTSIDE_WAREHOUSE.WAREHOUSE_ID.eq(warehouse))
                .fetchOptional(OutsideWarehouseRows::kept);
    }

    /** Puts one in; false when it is there. */
    public boolean add(WarehouseId warehouse, Content content, String sealed, Instant now, String by) {
        return sql.insertInto(OUTSIDE_WAREHOUSE)
                        .set(OUTSIDE_WAREHOUSE.WAREHOUSE_ID, warehouse)
                        .set(OUTSIDE_WAREHOUSE.PARTNER_ID, content.partner())
                        .set(OUTSIDE_WAREHOUSE.KEY_NAME, content.key())
                        .set(OUTSIDE_WAREHOUSE.ACTIVE, content.active())
                        .set(OUTSIDE_WAREHOUSE.ANSWER_MINUTES, content.answerMinutes())
                        .set(OUTSIDE_WAREHOUSE.PUSH_URL, content.pushUrl())
                        .set(OUTSIDE_WAREHOUSE.KIND, content.kind())
                        .set(OUTSIDE_WAREHOUSE.SEALED, sealed)
                        .set(OUTSIDE_WAREHOUSE.CHANGED_AT, now)
                        .set(OUTSIDE_WAREHOUSE.CHANGED_BY, by)
                        .set(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes the settings somebody saw in that version; false when they changed meanwhile. */
    public boolean change(Kept seen, Content content, String sealed, Instant now, String by) {
        return sql.update(OUTSIDE_WAREHOUSE)
                        .set(OUTSIDE_WAREHOUSE.PARTNER_ID, content.partner())
                        .set(OUTSIDE_WAREHOUSE.KEY_NAME, content.key())
                        .set(OUTSIDE_WAREHOUSE.ACTIVE, content.active())
                        .set(OUTSIDE_WAREHOUSE.ANSWER_MINUTES, content.answerMinutes())
                        .set(OUTSIDE_WAREHOUSE.PUSH_URL, content.pushUrl())
                        .set(OUTSIDE_WAREHOUSE.SEALED, sealed)
                        .set(OUTSIDE_WAREHOUSE.VERSION, seen.version() + 1)
                        .set(OUTSIDE_WAREHOUSE.CHANGED_AT, now)
                        .set(OUTSIDE_WAREHOUSE.CHANGED_BY, by)
                        .set(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT, now)
                        .set(OUTSIDE_WAREHOUSE.PUSH_FAILURES, 0)
                        .set(OUTSIDE_WAREHOUSE.PUSH_ANSWER, "")
                        .where(OUTSIDE_WAREHOUSE.WAREHOUSE_ID.eq(seen.warehouse()))
                        .and(OUTSIDE_WAREHOUSE.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    /** Notes that a partner asked, unless that is known since then. */
    public void polled(WarehouseId warehouse, Instant now, Instant unlessSince) {
        heard(OUTSIDE_WAREHOUSE.POLLED_AT, warehouse, now, unlessSince);
    }

    /** Notes that a partner reported, unless that is known since then. */
    public void reported(WarehouseId warehouse, Instant now, Instant unlessSince) {
        heard(OUTSIDE_WAREHOUSE.REPORTED_AT, warehouse, now, unlessSince);
    }

    private void heard(org.jooq.TableField<?, Instant> what, WarehouseId warehouse, Instant now, Instant unlessSince) {
        Condition stale = what.isNull().or(what.lt(unlessSince));
        sql.update(OUTSIDE_WAREHOUSE)
                .set(what, now)
                .where(OUTSIDE_WAREHOUSE.WAREHOUSE_ID.eq(warehouse))
                .and(stale)
                .execute();
    }

    /** Takes those that may be called now and that nobody else has, and leaves them alone for a while. */
    public List<Kept> takeToCall(Instant now, Instant until) {
        var due = sql.select(OUTSIDE_WAREHOUSE.fields())
                .from(OUTSIDE_WAREHOUSE)
                .where(OUTSIDE_WAREHOUSE.ACTIVE)
                .and(OUTSIDE_WAREHOUSE.PUSH_URL.ne(""))
                .and(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT.le(now))
                .orderBy(OUTSIDE_WAREHOUSE.WAREHOUSE_ID)
                .forUpdate()
                .skipLocked()
                .fetch(OutsideWarehouseRows::kept);
        due.forEach(it -> sql.update(OUTSIDE_WAREHOUSE)
                .set(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT, until)
                .where(OUTSIDE_WAREHOUSE.WAREHOUSE_ID.eq(it.warehouse()))
                .execute());
        return due;
    }

    /** Notes what came of a call made under those settings; what belongs to earlier ones means nothing. */
    public void called(Kept it, Calls calls) {
        sql.update(OUTSIDE_WAREHOUSE)
                .set(OUTSIDE_WAREHOUSE.PUSHED_AT, calls.at())
                .set(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT, calls.nextAt())
                .set(OUTSIDE_WAREHOUSE.PUSH_FAILURES, calls.failures())
                .set(OUTSIDE_WAREHOUSE.PUSH_ANSWER, calls.answer())
                .where(OUTSIDE_WAREHOUSE.WAREHOUSE_ID.eq(it.warehouse()))
                .and(OUTSIDE_WAREHOUSE.VERSION.eq(it.version()))
                .execute();
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(OUTSIDE_WAREHOUSE.WAREHOUSE_ID),
                new Content(
                        row.get(OUTSIDE_WAREHOUSE.PARTNER_ID),
                        row.get(OUTSIDE_WAREHOUSE.KEY_NAME),
                        row.get(OUTSIDE_WAREHOUSE.ACTIVE),
                        row.get(OUTSIDE_WAREHOUSE.ANSWER_MINUTES),
                        row.get(OUTSIDE_WAREHOUSE.PUSH_URL),
                        row.get(OUTSIDE_WAREHOUSE.KIND)),
                row.get(OUTSIDE_WAREHOUSE.SEALED),
                row.get(OUTSIDE_WAREHOUSE.VERSION),
                row.get(OUTSIDE_WAREHOUSE.POLLED_AT),
                row.get(OUTSIDE_WAREHOUSE.REPORTED_AT),
                new Calls(
                        row.get(OUTSIDE_WAREHOUSE.PUSHED_AT),
                        row.get(OUTSIDE_WAREHOUSE.PUSH_NEXT_AT),
                        row.get(OUTSIDE_WAREHOUSE.PUSH_FAILURES),
                        row.get(OUTSIDE_WAREHOUSE.PUSH_ANSWER)));
    }
}
