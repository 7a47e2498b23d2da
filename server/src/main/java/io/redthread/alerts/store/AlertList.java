package io.redthread.alerts.store;

import static io.redthread.alerts.store.jooq.Tables.ALERT;

import io.redthread.alerts.AlertCause;
import io.redthread.alerts.AlertFilter;
import io.redthread.alerts.AlertId;
import io.redthread.alerts.AlertOwner;
import io.redthread.alerts.AlertState;
import io.redthread.alerts.AlertView;
import io.redthread.alerts.OwnerKind;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.rules.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads alerts. */
@Repository
public class AlertList {

    private static final Listing LISTING = new Listing(ALERT, ALERT.ID.coerce(Long.class), "-raisedAt")
            .sortable("raisedAt", ALERT.RAISED_AT)
            .sortable("dueAt", ALERT.DUE_AT);

    private final DSLContext sql;
    private final JsonMapper json;

    AlertList(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Which alerts somebody sees.
     *
     * @param everything whether all of them
     * @param person user name, for what is the person's own
     * @param roles codes of the roles held
     * @param departments codes of the departments in whose work the person has a part
     * @param below the departments whose subjects are seen
     */
    public record Scope(
            boolean everything, String person, Set<String> roles, Set<String> departments, Set<DepartmentId> below) {

        /** What of it is the person's own. */
        public Condition own() {
            return ALERT.ASSIGNEE
                    .eq(person)
                    .or(owned(OwnerKind.PERSON).and(ALERT.OWNER_VALUE.eq(person)))
                    .or(owned(OwnerKind.ROLE).and(Rows.any(ALERT.OWNER_VALUE, roles)))
                    .or(owned(OwnerKind.DEPARTMENT).and(Rows.any(ALERT.OWNER_VALUE, departments)));
        }

        /** What is seen. */
        public Condition seen() {
            return everything ? DSL.noCondition() : own().or(Rows.any(ALERT.DEPARTMENT_ID, below));
        }

        private static Condition owned(OwnerKind kind) {
            return ALERT.OWNER_KIND.eq(DSL.inline(kind, ALERT.OWNER_KIND));
        }
    }

    /** One page, the newest first. */
    public Page<AlertView> page(AlertFilter filter, Scope scope, Instant now, PageQuery query) {
        return LISTING.page(
                sql,
                query,
                view(filter, scope, now).and(matching(filter)).and(scope.seen()),
                List.of(ALERT.fields()),
                this::view);
    }

    /** The one of that id, if it is seen. */
    public Optional<AlertView> one(AlertId id, Scope scope) {
        return sql.select(ALERT.fields())
                .from(ALERT)
                .where(ALERT.ID.eq(id))
                .and(scope.seen())
                .fetchOptional(this::view);
    }

    private static Condition view(AlertFilter filter, Scope scope, Instant now) {
        var open = ALERT.STATE.eq(DSL.inline(AlertState.OPEN, ALERT.STATE));
        var silent = ALERT.MUTED_UNTIL.isNotNull().and(ALERT.MUTED_UNTIL.gt(now));
        var speaks = open.and(ALERT.MUTED_UNTIL.isNull().or(ALERT.MUTED_UNTIL.le(now)));
        return switch (filter.show() == null ? "open" : filter.show()) {
            case "open" -> speaks;
            case "mine" -> speaks.and(scope.own());
            case "untaken" -> speaks.and(ALERT.ASSIGNEE.eq(""));
            case "muted" -> open.and(silent);
            case "ended" -> open.not();
            case "all" -> DSL.noCondition();
            default -> throw InvalidInput.of("/show", String.valueOf(filter.show()), "value-malformed");
        };
    }

    private static Condition matching(AlertFilter filter) {
        var which = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            which = which.and(ALERT.NUMBER
                    .startsWithIgnoreCase(q)
                    .or(ALERT.NAME.containsIgnoreCase(q))
                    .or(ALERT.PARTNER_NAME.containsIgnoreCase(q)));
        }
        if (filter.kind() != null) {
            which = which.and(ALERT.KIND.eq(filter.kind()));
        }
        if (filter.severity() != null) {
            which = which.and(ALERT.SEVERITY.eq(filter.severity()));
        }
        if (filter.rule() != null) {
            which = which.and(ALERT.RULE_ID.eq(filter.rule()));
        }
        if (filter.cause() != null) {
            which = which.and(ALERT.CAUSE.eq(filter.cause().code()));
        }
        if (filter.from() != null) {
            which = which.and(ALERT.RAISED_AT.ge(CompanyDay.start(filter.from())));
        }
        if (filter.until() != null) {
            which = which.and(ALERT.RAISED_AT.lt(CompanyDay.start(filter.until().plusDays(1))));
        }
        return which;
    }

    AlertView view(Record row) {
        return new AlertView(
                row.get(ALERT.ID),
                row.get(ALERT.RULE_ID),
                row.get(ALERT.VERSION),
                row.get(ALERT.KIND),
                row.get(ALERT.SEVERITY),
                row.get(ALERT.STATE),
                row.get(ALERT.LIVE),
                row.get(ALERT.NUMBER),
                row.get(ALERT.NAME),
                row.get(ALERT.PATH),
                new AlertOwner(row.get(ALERT.OWNER_KIND), row.get(ALERT.OWNER_VALUE)),
                Optional.ofNullable(row.get(ALERT.DEPARTMENT_ID)),
                row.get(ALERT.ASSIGNEE),
                row.get(ALERT.PARTNER_KIND),
                row.get(ALERT.PARTNER_NAME),
                json.readValue(row.get(ALERT.FACTS).data(), Facts.class),
                row.get(ALERT.DUE_AT),
                row.get(ALERT.RAISED_AT),
                row.get(ALERT.TIMES),
                Optional.ofNullable(row.get(ALERT.ESCALATE_AT)),
                row.get(ALERT.LEVEL),
                Optional.ofNullable(row.get(ALERT.MUTED_UNTIL)),
                Optional.ofNullable(row.get(ALERT.ENDED_AT)),
                row.get(ALERT.ENDED_BY),
                row.get(ALERT.SOLUTION),
                Optional.of(row.get(ALERT.CAUSE)).filter(it -> !it.isEmpty()).map(AlertCause::of),
                Optional.ofNullable(row.get(ALERT.COST)),
                row.get(ALERT.CHANGED_WHAT),
                row.get(ALERT.CHANGED_BY),
                Optional.ofNullable(row.get(ALERT.USEFUL)),
                row.get(ALERT.REVISION));
    }
}
