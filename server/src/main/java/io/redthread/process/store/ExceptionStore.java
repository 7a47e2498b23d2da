package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.EXCEPTION_CASE;
import static io.redthread.process.store.jooq.Tables.EXCEPTION_COMMENT;

import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseId;
import io.redthread.process.CompletedCase.Mended;
import io.redthread.process.ExceptionComment;
import io.redthread.process.ExceptionFilter;
import io.redthread.process.ExceptionId;
import io.redthread.process.ExceptionView;
import io.redthread.process.NewException;
import io.redthread.process.NodeCode;
import io.redthread.process.Resolving;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes exceptions and their comments. */
@Repository
public class ExceptionStore {

    private static final Listing LISTING = new Listing(EXCEPTION_CASE, EXCEPTION_CASE.ID, "dueAt")
            .sortable("dueAt", EXCEPTION_CASE.DUE_AT)
            .sortable("openedAt", EXCEPTION_CASE.OPENED_AT)
            .sortable("number", EXCEPTION_CASE.NUMBER);

    private final DSLContext sql;
    private final IdBlocks ids;

    ExceptionStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Opens a batch of exceptions that stop their cases. */
    public void open(List<NewException> opened) {
        RowCounts.expect(opened.size(), rows(opened, false).insert(sql, EXCEPTION_CASE), "opened exceptions");
    }

    /** Adds exceptions that were over before they were known here. */
    public void insertResolved(List<Mended> mended) {
        var rows = rows(mended, Mended::opened, false)
                .with(EXCEPTION_CASE.STATE, it -> "resolved")
                .with(EXCEPTION_CASE.ASSIGNEE, Mended::resolvedBy)
                .with(EXCEPTION_CASE.HANDED_OVER_AT, Mended::handedOverAt)
                .with(EXCEPTION_CASE.HANDED_OVER_BY, Mended::by)
                .with(EXCEPTION_CASE.RESOLUTION, it -> it.how().resolution())
                .with(EXCEPTION_CASE.CAUSE, it -> it.how().cause())
                .with(EXCEPTION_CASE.CAUSE_CODE, it -> it.how().code())
                .with(EXCEPTION_CASE.COST, Mended::cost)
                .with(EXCEPTION_CASE.RESOLVED_AT, Mended::resolvedAt)
                .with(EXCEPTION_CASE.RESOLVED_BY, Mended::resolvedBy);
        RowCounts.expect(mended.size(), rows.insert(sql, EXCEPTION_CASE), "exceptions of the past");
    }

    /** Opens one beside the flow; answers whether none of its type was open. */
    public boolean openBeside(NewException opened) {
        return rows(List.of(opened), true)
                        .insertInto(sql, EXCEPTION_CASE)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The open one of a type beside a case's flow. */
    public Optional<ExceptionId> besideOf(CaseId id, String type) {
        return sql.select(EXCEPTION_CASE.ID)
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.CASE_ID.eq(id))
                .and(EXCEPTION_CASE.TYPE.eq(type))
                .and(EXCEPTION_CASE.STATE.eq("open"))
                .and(EXCEPTION_CASE.BESIDE)
                .fetchOptional(EXCEPTION_CASE.ID);
    }

    private Rows<NewException> rows(List<NewException> opened, boolean beside) {
        return rows(opened, it -> it, beside);
    }

    private <T> Rows<T> rows(List<T> opened, Function<T, NewException> its, boolean beside) {
        return Rows.of("opened", opened)
                .with(EXCEPTION_CASE.ID, it -> new ExceptionId(ids.next("process", "exception_id")))
                .with(EXCEPTION_CASE.CASE_ID, it -> its.apply(it).caseId())
                .with(EXCEPTION_CASE.NUMBER, it -> its.apply(it).number())
                .with(EXCEPTION_CASE.SHOP_ID, it -> its.apply(it).shop())
                .with(EXCEPTION_CASE.TYPE, it -> its.apply(it).type())
                .with(EXCEPTION_CASE.NODE, it -> its.apply(it).node())
                .with(EXCEPTION_CASE.DETAIL_ZH, it -> its.apply(it).detailZh())
                .with(EXCEPTION_CASE.DETAIL_EN, it -> its.apply(it).detailEn())
                .with(EXCEPTION_CASE.OWNER_DEPARTMENT, it -> its.apply(it).ownerDepartment())
                .with(EXCEPTION_CASE.OPENED_AT, it -> its.apply(it).openedAt())
                .with(EXCEPTION_CASE.DUE_AT, it -> its.apply(it).dueAt())
                .with(EXCEPTION_CASE.HANDOVER_DUE_AT, it -> its.apply(it).handoverDueAt())
                .with(EXCEPTION_CASE.HANDOVER_RING_AT, it -> its.apply(it).handoverRingAt())
                .with(EXCEPTION_CASE.BESIDE, it -> beside);
    }

    /** One exception. */
    public Optional<ExceptionView> byId(ExceptionId id) {
        return sql.select(EXCEPTION_CASE.fields())
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.ID.eq(id))
                .fetchOptional(ExceptionStore::view);
    }

    /** All exceptions a case has had, oldest first. */
    public List<ExceptionView> ofCase(CaseId id) {
        return sql.select(EXCEPTION_CASE.fields())
                .from(EXCEPTION_CASE)
                .where(EXCEPTION_CASE.CASE_ID.eq(id))
                .orderBy(EXCEPTION_CASE.ID)
                .fetch(ExceptionStore::view);
    }

    /** A page of exceptions. */
    public Page<ExceptionView> page(ExceptionFilter filter, PageQuery query, Instant now) {
        var where = DSL.and(
                filter.state() == null ? DSL.noCondition() : EXCEPTION_CASE.STATE.eq(filter.state()),
                filter.type() == null ? DSL.noCondition() : EXCEPTION_CASE.TYPE.eq(filter.type()),
                filter.node() == null ? DSL.noCondition() : EXCEPTION_CASE.NODE.eq(new NodeCode(filter.node())),
                filter.assignee() == null ? DSL.noCondition() : EXCEPTION_CASE.ASSIGNEE.eq(filter.assignee()),
                filter.number() == null ? DSL.noCondition() : EXCEPTION_CASE.NUMBER.startsWith(filter.number()),
                filter.causeCode() == null ? DSL.noCondition() : EXCEPTION_CASE.CAUSE_CODE.eq(filter.causeCode()),
                filter.openedFrom() == null
                        ? DSL.noCondition()
                        : EXCEPTION_CASE.OPENED_AT.ge(start(filter.openedFrom())),
                filter.openedTo() == null
                        ? DSL.noCondition()
                        : EXCEPTION_CASE.OPENED_AT.lt(start(filter.openedTo().plusDays(1))),
                Boolean.TRUE.equals(filter.handover())
                        ? EXCEPTION_CASE
                                .HANDOVER_DUE_AT
                                .isNotNull()
                                .and(EXCEPTION_CASE.HANDED_OVER_AT.isNull())
                                .and(EXCEPTION_CASE.STATE.eq("open"))
                        : DSL.noCondition(),
                Boolean.TRUE.equals(filter.overdue())
                        ? EXCEPTION_CASE.DUE_AT.lt(now).and(EXCEPTION_CASE.STATE.eq("open"))
                        : DSL.noCondition());
        return LISTING.page(sql, query, where, List.of(EXCEPTION_CASE.fields()), ExceptionStore::view);
    }

    private static Instant start(LocalDate day) {
        return CompanyDay.start(day);
    }

    /** Resolves an open exception; answers how many rows that was. */
    public int resolve(ExceptionId id, Resolving how, Instant now, String by) {
        return sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.STATE, "resolved")
                .set(EXCEPTION_CASE.RESOLUTION, how.resolution())
                .set(EXCEPTION_CASE.CAUSE, how.cause())
                .set(EXCEPTION_CASE.CAUSE_CODE, how.code())
                .set(EXCEPTION_CASE.COST, how.cost())
                .set(EXCEPTION_CASE.RESOLVED_AT, now)
                .set(EXCEPTION_CASE.RESOLVED_BY, by)
                .where(EXCEPTION_CASE.ID.eq(id))
                .and(EXCEPTION_CASE.STATE.eq("open"))
                .execute();
    }

    /** Ends whatever exceptions of the cases are open: the case itself ended or moved on. */
    public void resolveOf(List<CaseId> cases, String resolution, Instant now, String by) {
        sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.STATE, "resolved")
                .set(EXCEPTION_CASE.RESOLUTION, resolution)
                .set(EXCEPTION_CASE.RESOLVED_AT, now)
                .set(EXCEPTION_CASE.RESOLVED_BY, by)
                .where(Rows.any(EXCEPTION_CASE.CASE_ID, cases))
                .and(EXCEPTION_CASE.STATE.eq("open"))
                .andNot(EXCEPTION_CASE.BESIDE)
                .execute();
    }

    /** Gives an open exception to a person, or to nobody. */
    public int assign(ExceptionId id, @Nullable String username) {
        return sql.update(EXCEPTION_CASE)
                .set(EXCEPTION_CASE.ASSIGNEE, username)
                .where(EXCEPTION_CASE.ID.eq(id))
                .and(EXCEPTION_CASE.STATE.eq("open"))
                .execute();
    }

    /** Adds a comment. */
    public void comment(ExceptionId id, String author, String body, Instant now) {
        sql.insertInto(EXCEPTION_COMMENT)
                .set(EXCEPTION_COMMENT.ID, ids.next("process", "comment_id"))
                .set(EXCEPTION_COMMENT.EXCEPTION_ID, id)
                .set(EXCEPTION_COMMENT.AT, now)
                .set(EXCEPTION_COMMENT.AUTHOR, author)
                .set(EXCEPTION_COMMENT.BODY, body)
                .execute();
    }

    /** The comments of an exception, oldest first. */
    public List<ExceptionComment> comments(ExceptionId id) {
        return sql.select(EXCEPTION_COMMENT.AT, EXCEPTION_COMMENT.AUTHOR, EXCEPTION_COMMENT.BODY)
                .from(EXCEPTION_COMMENT)
                .where(EXCEPTION_COMMENT.EXCEPTION_ID.eq(id))
                .orderBy(EXCEPTION_COMMENT.ID)
                .fetch(row -> new ExceptionComment(row.value1(), row.value2(), row.value3()));
    }

    static ExceptionView view(Record row) {
        return new ExceptionView(
                row.get(EXCEPTION_CASE.ID),
                row.get(EXCEPTION_CASE.CASE_ID),
                row.get(EXCEPTION_CASE.NUMBER),
                row.get(EXCEPTION_CASE.SHOP_ID),
                row.get(EXCEPTION_CASE.TYPE),
                row.get(EXCEPTION_CASE.NODE),
                row.get(EXCEPTION_CASE.DETAIL_ZH),
                row.get(EXCEPTION_CASE.DETAIL_EN),
                row.get(EXCEPTION_CASE.OWNER_DEPARTMENT),
                row.get(EXCEPTION_CASE.ASSIGNEE),
                row.get(EXCEPTION_CASE.OPENED_AT),
                row.get(EXCEPTION_CASE.DUE_AT),
                row.get(EXCEPTION_CASE.STATE),
                row.get(EXCEPTION_CASE.RESOLUTION),
                row.get(EXCEPTION_CASE.CAUSE),
                row.get(EXCEPTION_CASE.RESOLVED_AT),
                row.get(EXCEPTION_CASE.RESOLVED_BY),
                row.get(EXCEPTION_CASE.HANDOVER_DUE_AT),
                row.get(EXCEPTION_CASE.HANDED_OVER_AT),
                row.get(EXCEPTION_CASE.HANDED_OVER_BY),
                row.get(EXCEPTION_CASE.ESCALATIONS),
                row.get(EXCEPTION_CASE.CAUSE_CODE),
                row.get(EXCEPTION_CASE.COST),
                row.get(EXCEPTION_CASE.BESIDE));
    }
}
