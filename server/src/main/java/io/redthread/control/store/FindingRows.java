package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.FINDING;
import static io.redthread.control.store.jooq.Tables.FINDING_ORDER;

import io.redthread.control.FindingId;
import io.redthread.control.FindingKind;
import io.redthread.control.Judgement;
import io.redthread.control.domain.Noticed;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was noticed; noticed again it is the same finding, and what people said of it stays. */
@Repository
public class FindingRows {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    FindingRows(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Writes them, and on which orders they stand. */
    public void keep(List<Noticed> noticed, Instant now) {
        var each = new LinkedHashMap<String, Noticed>();
        noticed.stream()
                .sorted(java.util.Comparator.comparing((Noticed it) -> it.kind().code() + it.key())
                        .thenComparing(Noticed::at))
                .forEach(it -> each.put(it.kind().code() + "/" + it.key(), it));
        if (each.isEmpty()) {
            return;
        }
        var kept = rows(List.copyOf(each.values()), now)
                .insertInto(sql, FINDING)
                .onConflict(FINDING.KIND, FINDING.KEY)
                .doUpdate()
                .set(FINDING.SEVERITY, DSL.excluded(FINDING.SEVERITY))
                .set(FINDING.AT, DSL.excluded(FINDING.AT))
                .set(FINDING.ORDER_ID, DSL.excluded(FINDING.ORDER_ID))
                .set(FINDING.NUMBER, DSL.excluded(FINDING.NUMBER))
                .set(FINDING.FIGURES, DSL.excluded(FINDING.FIGURES))
                .set(FINDING.DOCUMENTS, DSL.excluded(FINDING.DOCUMENTS))
                .set(FINDING.SEEN_AT, DSL.excluded(FINDING.SEEN_AT))
                .returningResult(FINDING.ID, FINDING.KIND, FINDING.KEY)
                .fetchMap(row -> row.value2().code() + "/" + row.value3(), row -> row.value1());
        var stands = new ArrayList<Stands>();
        each.forEach((key, it) -> it.orders()
                .forEach(order -> stands.add(new Stands(java.util.Objects.requireNonNull(kept.get(key)), order))));
        if (!stands.isEmpty()) {
            Rows.of("stands", stands)
                    .with(FINDING_ORDER.FINDING_ID, Stands::finding)
                    .with(FINDING_ORDER.ORDER_ID, Stands::order)
                    .insertInto(sql, FINDING_ORDER)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private record Stands(FindingId finding, PurchaseOrderId order) {}

    private Rows<Noticed> rows(List<Noticed> noticed, Instant now) {
        return Rows.of("noticed", noticed)
                .with(FINDING.ID, it -> new FindingId(ids.next("control", "finding_id")))
                .with(FINDING.KIND, Noticed::kind)
                .with(FINDING.SEVERITY, Noticed::severity)
                .with(FINDING.KEY, Noticed::key)
                .with(FINDING.AT, Noticed::at)
                .with(FINDING.ORDER_ID, it -> it.subject().order().orElse(null))
                .with(FINDING.NUMBER, it -> it.subject().number())
                .with(FINDING.PERSON, it -> it.subject().person())
                .with(FINDING.DEPARTMENT_ID, it -> it.subject().department().orElse(null))
                .with(FINDING.SUPPLIER_ID, it -> it.subject().supplier().orElse(null))
                .with(FINDING.SUPPLIER_NAME, it -> it.subject().supplierName())
                .with(FINDING.FIGURES, it -> JSONB.valueOf(json.writeValueAsString(it.figures())))
                .with(FINDING.DOCUMENTS, it -> JSONB.valueOf(json.writeValueAsString(it.documents())))
                .with(FINDING.FOUND_AT, it -> now)
                .with(FINDING.SEEN_AT, it -> now);
    }

    /** Takes away what happened in that time, was not seen again since that moment and nobody has judged. */
    public int forget(Instant from, Instant until, Instant seenBefore) {
        return sql.deleteFrom(FINDING)
                .where(FINDING.AT.ge(from))
                .and(FINDING.AT.lt(until))
                .and(FINDING.SEEN_AT.lt(seenBefore))
                .and(FINDING.VERDICT.eq(Judgement.OPEN))
                .execute();
    }

    /** Takes away what was noticed on lines of these orders, was not seen again at that moment and nobody has judged. */
    public void settle(Collection<PurchaseOrderId> orders, Instant seenBefore) {
        sql.deleteFrom(FINDING)
                .where(Rows.any(FINDING.ORDER_ID, orders))
                .and(FINDING.KIND.in(FindingKind.DUPLICATE_LINES, FindingKind.PRICE_CREEP))
                .and(FINDING.SEEN_AT.lt(seenBefore))
                .and(FINDING.VERDICT.eq(Judgement.OPEN))
                .execute();
    }

    /** Writes a judgement where it is at that revision; answers whether it was. */
    public boolean judge(FindingId id, int revision, Judgement verdict, String reason, String by, Instant now) {
        var open = verdict == Judgement.OPEN;
        var updated = sql.update(FINDING)
                .set(FINDING.VERDICT, verdict)
                .set(FINDING.REASON, reason)
                .set(FINDING.JUDGED_BY, open ? "" : by)
                .set(FINDING.JUDGED_AT, open ? null : now)
                .set(FINDING.REVISION, revision + 1)
                .where(FINDING.ID.eq(id))
                .and(FINDING.REVISION.eq(revision))
                .execute();
        if (updated > 1) {
            RowCounts.expect(1, updated, "finding judged");
        }
        return updated == 1;
    }
}
