package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.RELEASE_CHECK;
import static io.redthread.insight.store.jooq.Tables.UNAPPROVED_ORDER;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.PurchaseFacts.Bound;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far the search for orders without an approval is, and what it found. */
@Repository
public class ReleaseCheckRows {

    private final DSLContext sql;

    ReleaseCheckRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How far it is.
     *
     * @param behind the last order looked at; absent when none is under way
     * @param checked orders looked at in this search
     * @param missing of these, without an approval
     * @param endedAt when the last search ended; absent before the first
     * @param lastChecked orders the last search looked at
     * @param lastMissing of these, without an approval
     */
    public record Check(
            Optional<Long> behind,
            long checked,
            long missing,
            @Nullable Instant endedAt,
            long lastChecked,
            long lastMissing) {}

    /**
     * An order that binds without an approval.
     *
     * @param order which
     * @param number its number
     * @param foundAt when it was found first
     */
    public record Unapproved(PurchaseOrderId order, String number, Instant foundAt) {}

    /** How far it is, for whoever wants to know. */
    public Check read() {
        return sql.selectFrom(RELEASE_CHECK).fetchSingle(ReleaseCheckRows::check);
    }

    /** How far it is, held; absent when another server holds it. */
    public Optional<Check> held() {
        return sql.selectFrom(RELEASE_CHECK)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(ReleaseCheckRows::check);
    }

    /** Writes how far it is now. */
    public void save(Check to) {
        RowCounts.expect(
                1,
                sql.update(RELEASE_CHECK)
                        .set(RELEASE_CHECK.BEHIND, to.behind().orElse(null))
                        .set(RELEASE_CHECK.CHECKED, to.checked())
                        .set(RELEASE_CHECK.MISSING, to.missing())
                        .set(RELEASE_CHECK.ENDED_AT, to.endedAt())
                        .set(RELEASE_CHECK.LAST_CHECKED, to.lastChecked())
                        .set(RELEASE_CHECK.LAST_MISSING, to.lastMissing())
                        .execute(),
                "release check");
    }

    /** Keeps those found; those of them that have an approval by now are let go. */
    public void keep(List<Bound> unapproved, List<PurchaseOrderId> approved, Instant now) {
        sql.deleteFrom(UNAPPROVED_ORDER)
                .where(Rows.any(UNAPPROVED_ORDER.ORDER_ID, approved))
                .execute();
        if (!unapproved.isEmpty()) {
            Rows.of("unapproved", unapproved)
                    .with(UNAPPROVED_ORDER.ORDER_ID, Bound::id)
                    .with(UNAPPROVED_ORDER.NUMBER, Bound::number)
                    .with(UNAPPROVED_ORDER.FOUND_AT, it -> now)
                    .insertInto(sql, UNAPPROVED_ORDER)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Those found, by id, so many at most. */
    public List<Unapproved> found(int most) {
        return sql.selectFrom(UNAPPROVED_ORDER)
                .orderBy(UNAPPROVED_ORDER.ORDER_ID)
                .limit(most)
                .fetch(row -> new Unapproved(row.getOrderId(), row.getNumber(), row.getFoundAt()));
    }

    private static Check check(io.redthread.insight.store.jooq.tables.records.ReleaseCheckRecord row) {
        return new Check(
                Optional.ofNullable(row.getBehind()),
                row.getChecked(),
                row.getMissing(),
                row.getEndedAt(),
                row.getLastChecked(),
                row.getLastMissing());
    }
}
