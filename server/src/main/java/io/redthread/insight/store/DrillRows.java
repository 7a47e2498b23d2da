package io.redthread.insight.store;

import static io.redthread.insight.store.jooq.Tables.BAND;
import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static io.redthread.insight.store.jooq.Tables.WAITING_SEAT;

import io.redthread.approval.ApprovalState;
import io.redthread.insight.RequestFilter;
import io.redthread.insight.RequestLine;
import io.redthread.insight.domain.Slice;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists the requests behind a figure. */
@Repository
public class DrillRows {

    private static final Listing ENDED = new Listing(REQUEST, REQUEST.APPROVAL_ID, "-endedAt")
            .sortable("endedAt", REQUEST.ENDED_AT)
            .sortable("submittedAt", REQUEST.SUBMITTED_AT)
            .sortable("amount", REQUEST.AMOUNT)
            .sortable("seconds", REQUEST.SECONDS)
            .sortable("workingSeconds", REQUEST.WORKING_SECONDS);

    private static final Listing WAITING = new Listing(REQUEST, REQUEST.APPROVAL_ID, "submittedAt")
            .sortable("submittedAt", REQUEST.SUBMITTED_AT)
            .sortable("amount", REQUEST.AMOUNT);

    private static final List<SelectField<?>> COLUMNS = List.of(REQUEST.fields());

    private final DSLContext sql;

    DrillRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A page of those of the slice that meet the filter; names of people and departments are left empty. */
    public Page<RequestLine> page(Slice slice, RequestFilter filter, PageQuery query) {
        if (ApprovalState.WAITING.code().equals(filter.state())) {
            return WAITING.page(
                    sql,
                    query,
                    DSL.and(REQUEST.ENDED_AT.isNull(), place(slice), facts(filter), waitsFor(slice)),
                    COLUMNS,
                    DrillRows::line);
        }
        var from = CompanyDay.start(slice.days().from());
        var until = CompanyDay.start(slice.days().until());
        return ENDED.page(
                sql,
                query,
                DSL.and(
                        REQUEST.ENDED_AT.ge(from),
                        REQUEST.ENDED_AT.lt(until),
                        place(slice),
                        facts(filter),
                        ended(filter),
                        levels(slice, filter)),
                COLUMNS,
                DrillRows::line);
    }

    private static Condition place(Slice slice) {
        return Slices.onFacts(REQUEST, slice)
                .and(slice.submitter().map(REQUEST.SUBMITTER::eq).orElse(DSL.noCondition()));
    }

    private static Condition facts(RequestFilter filter) {
        return DSL.and(
                filter.reason() == null ? DSL.noCondition() : REQUEST.END_REASON.eq(filter.reason()),
                filter.q() == null || filter.q().isBlank()
                        ? DSL.noCondition()
                        : REQUEST.NUMBER.startsWith(filter.q().strip()),
                is(filter.urgent(), DSL.condition(REQUEST.URGENT)),
                is(filter.overBudget(), REQUEST.OVER_BUDGET.gt(0)),
                is(filter.escalated(), REQUEST.ESCALATIONS.gt(0)));
    }

    private static Condition ended(RequestFilter filter) {
        var target =
                DSL.field(DSL.select(BAND.TARGET_MINUTES.times(60)).from(BAND).where(BAND.CODE.eq(REQUEST.BAND)));
        var within = REQUEST.SECONDS.le(target.cast(Long.class));
        return DSL.and(
                filter.state() == null ? DSL.noCondition() : REQUEST.STATE.eq(ApprovalState.of(filter.state())),
                filter.within() == null
                        ? DSL.noCondition()
                        : is(filter.within(), within).and(Sums.DECIDED));
    }

    private static Condition levels(Slice slice, RequestFilter filter) {
        var late = filter.late();
        var taken = slice.role().isPresent() || slice.person().isPresent()
                ? having(Slices.onFacts(LEVEL_STEP, slice)
                        .and(late == null || !late ? DSL.noCondition() : DSL.condition(LEVEL_STEP.LATE)))
                : late != null && late ? having(DSL.condition(LEVEL_STEP.LATE)) : DSL.noCondition();
        return late == null || late ? taken : taken.andNot(having(DSL.condition(LEVEL_STEP.LATE)));
    }

    private static Condition having(Condition level) {
        return DSL.exists(DSL.selectOne()
                .from(LEVEL_STEP)
                .where(LEVEL_STEP.APPROVAL_ID.eq(REQUEST.APPROVAL_ID))
                .and(LEVEL_STEP.ENDED_AT.isNotNull())
                .and(level));
    }

    private static Condition waitsFor(Slice slice) {
        if (slice.role().isEmpty() && slice.person().isEmpty()) {
            return DSL.noCondition();
        }
        return DSL.exists(DSL.selectOne()
                .from(LEVEL_STEP)
                .join(WAITING_SEAT)
                .on(WAITING_SEAT.STEP_ID.eq(LEVEL_STEP.STEP_ID))
                .where(LEVEL_STEP.APPROVAL_ID.eq(REQUEST.APPROVAL_ID))
                .and(LEVEL_STEP.ENDED_AT.isNull())
                .and(slice.role().map(LEVEL_STEP.ROLE::eq).orElse(DSL.noCondition()))
                .and(slice.person().map(WAITING_SEAT.PERSON::eq).orElse(DSL.noCondition())));
    }

    private static Condition is(@Nullable Boolean wanted, Condition condition) {
        return wanted == null ? DSL.noCondition() : wanted ? condition : DSL.not(condition);
    }

    private static RequestLine line(Record row) {
        return new RequestLine(
                row.get(REQUEST.APPROVAL_ID),
                new DocumentRef(row.get(REQUEST.DOCUMENT_KIND), row.get(REQUEST.DOCUMENT_ID)),
                row.get(REQUEST.NUMBER),
                row.get(REQUEST.DEPARTMENT),
                "",
                row.get(REQUEST.SUBMITTER),
                "",
                new Money(row.get(REQUEST.AMOUNT), CompanyCurrency.CNY),
                row.get(REQUEST.BAND),
                row.get(REQUEST.SUPPLIER_NAME),
                row.get(REQUEST.URGENT),
                row.get(REQUEST.OVER_BUDGET),
                row.get(REQUEST.STATE),
                row.get(REQUEST.SUBMITTED_AT),
                nullable(row, REQUEST.ENDED_AT),
                nullable(row, REQUEST.SECONDS),
                nullable(row, REQUEST.WORKING_SECONDS),
                row.get(REQUEST.LEVELS),
                row.get(REQUEST.ESCALATIONS),
                row.get(REQUEST.END_REASON));
    }

    private static <T> @Nullable T nullable(Record row, Field<T> column) {
        return row.get(column);
    }
}
