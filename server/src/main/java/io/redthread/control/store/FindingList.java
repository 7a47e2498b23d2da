package io.redthread.control.store;

import static io.redthread.control.store.jooq.Tables.FINDING;
import static io.redthread.control.store.jooq.Tables.FINDING_ORDER;

import io.redthread.control.Evidence;
import io.redthread.control.FindingCount;
import io.redthread.control.FindingFilter;
import io.redthread.control.FindingId;
import io.redthread.control.FindingKind;
import io.redthread.control.FindingView;
import io.redthread.control.Judgement;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads findings. */
@Repository
public class FindingList {

    private static final Listing LISTING = new Listing(FINDING, FINDING.ID.coerce(Long.class), "-at")
            .sortable("at", FINDING.AT)
            .sortable("person", FINDING.PERSON);
    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> DOCUMENTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    FindingList(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What part of the findings somebody sees.
     *
     * @param departments whose; absent when all are seen
     * @param notAbout user name of whom nothing is shown, or empty
     */
    public record Scope(Optional<Set<DepartmentId>> departments, String notAbout) {

        /** All of them. */
        public static final Scope ALL = new Scope(Optional.empty(), "");

        private Condition condition() {
            var within = departments
                    .map(some -> Rows.any(FINDING.DEPARTMENT_ID, some))
                    .orElse(DSL.noCondition());
            return notAbout.isEmpty() ? within : within.and(FINDING.PERSON.ne(notAbout));
        }
    }

    /** One page, the newest first. */
    public Page<FindingView> page(FindingFilter filter, Scope scope, PageQuery query) {
        return LISTING.page(sql, query, matching(filter).and(scope.condition()), List.of(FINDING.fields()), this::view);
    }

    /** The one of that id, if it is seen. */
    public Optional<FindingView> one(FindingId id, Scope scope) {
        return sql.select(FINDING.fields())
                .from(FINDING)
                .where(FINDING.ID.eq(id))
                .and(scope.condition())
                .fetchOptional(this::view);
    }

    /** What stands on these orders, what was judged to be nothing left out. */
    public Map<PurchaseOrderId, List<FindingView>> on(Collection<PurchaseOrderId> orders) {
        return on(orders, Scope.ALL);
    }

    /** The same, as far as it is seen. */
    public Map<PurchaseOrderId, List<FindingView>> on(Collection<PurchaseOrderId> orders, Scope scope) {
        return sql.select(FINDING_ORDER.ORDER_ID)
                .select(FINDING.fields())
                .from(FINDING_ORDER)
                .join(FINDING)
                .on(FINDING.ID.eq(FINDING_ORDER.FINDING_ID))
                .where(Rows.any(FINDING_ORDER.ORDER_ID, orders))
                .and(scope.condition())
                .and(FINDING.VERDICT.ne(Judgement.DISMISSED))
                .orderBy(FINDING.AT.desc(), FINDING.ID.desc())
                .fetchGroups(row -> row.get(FINDING_ORDER.ORDER_ID), this::view);
    }

    /** The newest habits of these people since that moment, what was judged to be nothing left out. */
    public List<FindingView> habits(Collection<String> people, Collection<FindingKind> kinds, Instant since) {
        return sql.select(FINDING.fields())
                .from(FINDING)
                .where(Rows.any(FINDING.PERSON, people))
                .and(Rows.any(FINDING.KIND, kinds))
                .and(FINDING.AT.ge(since))
                .and(FINDING.VERDICT.ne(Judgement.DISMISSED))
                .orderBy(FINDING.AT.desc(), FINDING.ID.desc())
                .fetch(this::view);
    }

    /** How many there are of each kind in that time. */
    public List<FindingCount> counts(Instant from, Instant until, Scope scope) {
        return sql.select(
                        FINDING.KIND,
                        FINDING.SEVERITY,
                        FINDING.DEPARTMENT_ID,
                        DSL.count(),
                        DSL.count().filterWhere(FINDING.VERDICT.eq(Judgement.OPEN)),
                        DSL.count().filterWhere(FINDING.VERDICT.eq(Judgement.USEFUL)))
                .from(FINDING)
                .where(FINDING.AT.ge(from))
                .and(FINDING.AT.lt(until))
                .and(scope.condition())
                .groupBy(FINDING.KIND, FINDING.SEVERITY, FINDING.DEPARTMENT_ID)
                .orderBy(FINDING.KIND, FINDING.SEVERITY, FINDING.DEPARTMENT_ID)
                .fetch(row -> new FindingCount(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /**
     * How many there were in a month.
     *
     * @param month its first day
     * @param kind of which kind
     * @param count how many
     */
    public record Month(LocalDate month, FindingKind kind, int count) {}

    /** How many there were of each kind in each month. */
    public List<Month> months(Instant from, Instant until, Scope scope) {
        var month = DSL.field(
                "date_trunc('month', {0} at time zone {1})::date",
                LocalDate.class, FINDING.AT, DSL.inline(CompanyDay.ZONE.getId()));
        return sql.select(month, FINDING.KIND, DSL.count())
                .from(FINDING)
                .where(FINDING.AT.ge(from))
                .and(FINDING.AT.lt(until))
                .and(scope.condition())
                .groupBy(month, FINDING.KIND)
                .orderBy(month, FINDING.KIND)
                .fetch(row -> new Month(row.value1(), row.value2(), row.value3()));
    }

    private static Condition matching(FindingFilter filter) {
        var which = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            which = which.and(FINDING.NUMBER
                    .startsWith(q)
                    .or(FINDING.PERSON.startsWith(q))
                    .or(FINDING.SUPPLIER_NAME.contains(q)));
        }
        if (filter.kind() != null) {
            which = which.and(FINDING.KIND.eq(filter.kind()));
        }
        if (filter.severity() != null) {
            which = which.and(FINDING.SEVERITY.eq(filter.severity()));
        }
        if (filter.verdict() != null) {
            which = which.and(FINDING.VERDICT.eq(filter.verdict()));
        }
        if (filter.department() != null) {
            which = which.and(FINDING.DEPARTMENT_ID.eq(filter.department()));
        }
        if (filter.from() != null) {
            which = which.and(FINDING.AT.ge(CompanyDay.start(filter.from())));
        }
        if (filter.until() != null) {
            which = which.and(FINDING.AT.lt(CompanyDay.start(filter.until().plusDays(1))));
        }
        return which;
    }

    private FindingView view(Record row) {
        return new FindingView(
                row.get(FINDING.ID),
                row.get(FINDING.KIND),
                row.get(FINDING.SEVERITY),
                row.get(FINDING.AT),
                Optional.ofNullable(row.get(FINDING.ORDER_ID)),
                row.get(FINDING.NUMBER),
                row.get(FINDING.PERSON),
                Optional.ofNullable(row.get(FINDING.DEPARTMENT_ID)),
                Optional.ofNullable(row.get(FINDING.SUPPLIER_ID)),
                row.get(FINDING.SUPPLIER_NAME),
                json.readValue(row.get(FINDING.FIGURES).data(), FIGURES),
                json.readValue(row.get(FINDING.DOCUMENTS).data(), DOCUMENTS),
                row.get(FINDING.VERDICT),
                row.get(FINDING.JUDGED_BY),
                Optional.ofNullable(row.get(FINDING.JUDGED_AT)),
                row.get(FINDING.REASON),
                row.get(FINDING.REVISION));
    }
}
