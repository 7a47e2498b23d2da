package io.redthread.budget.store;

import static io.redthread.budget.store.jooq.Tables.ADJUSTMENT;
import static io.redthread.budget.store.jooq.Tables.BUDGET_ENTRY;
import static io.redthread.budget.store.jooq.Tables.PART_BELOW;
import static io.redthread.budget.store.jooq.Tables.PERIOD_BUDGET;
import static io.redthread.budget.store.jooq.Tables.SEVERE_LIMIT;

import io.redthread.budget.BudgetAdjustmentView;
import io.redthread.budget.BudgetFilter;
import io.redthread.budget.BudgetId;
import io.redthread.budget.BudgetKey;
import io.redthread.budget.BudgetView;
import io.redthread.budget.EntryKind;
import io.redthread.budget.NewBudget;
import io.redthread.budget.domain.Balance;
import io.redthread.budget.domain.Forecast;
import io.redthread.budget.domain.Reckoning;
import io.redthread.identity.DepartmentId;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Sets budgets up and lists them. */
@Repository
public class BudgetRows {

    private static final Field<BigDecimal> HELD = PERIOD_BUDGET.COMMITTED.plus(PERIOD_BUDGET.SPENT);
    private static final Field<BigDecimal> USED =
            DSL.round(HELD.divide(DSL.greatest(PERIOD_BUDGET.AMOUNT, DSL.val(new BigDecimal("0.01")))), 6);

    private static final Listing BUDGETS = new Listing(PERIOD_BUDGET, PERIOD_BUDGET.ID.coerce(Long.class), "-startsOn")
            .sortable("startsOn", PERIOD_BUDGET.STARTS_ON)
            .sortable("amount", PERIOD_BUDGET.AMOUNT)
            .sortable("used", USED);

    private static final Field<BigDecimal> BELOW = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(PART_BELOW.COMMITTED.plus(PART_BELOW.SPENT)), BigDecimal.ZERO))
                            .from(PART_BELOW)
                            .where(PART_BELOW.BUDGET_ID.eq(PERIOD_BUDGET.ID)))
            .as("below");

    private static final List<SelectField<?>> COLUMNS = Stream.concat(
                    Stream.of(PERIOD_BUDGET.fields()), Stream.of(BELOW))
            .<SelectField<?>>map(it -> it)
            .toList();

    private final DSLContext sql;
    private final BudgetEntryRows entries;
    private final IdBlocks ids;

    BudgetRows(DSLContext sql, BudgetEntryRows entries, IdBlocks ids) {
        this.sql = sql;
        this.entries = entries;
        this.ids = ids;
    }

    /** Sets up those that are not there yet, each with its first entry; answers their ids. */
    public List<BudgetId> open(List<NewBudget> wanted, int severeLimit, Instant now, String by) {
        var fresh = wanted.stream()
                .map(one -> new Fresh(new BudgetId(ids.next("budget", "budget_id")), one))
                .toList();
        var inserted = Rows.of("opened", fresh)
                .with(PERIOD_BUDGET.ID, Fresh::id)
                .with(PERIOD_BUDGET.DEPARTMENT_ID, one -> one.key().department())
                .with(PERIOD_BUDGET.PERIOD, one -> one.key().period())
                .with(PERIOD_BUDGET.STARTS_ON, one -> one.key().startsOn())
                .with(
                        PERIOD_BUDGET.ENDS_ON,
                        one -> one.key().period().ends(one.key().startsOn()))
                .with(PERIOD_BUDGET.CATEGORY, one -> one.key().category())
                .with(PERIOD_BUDGET.AMOUNT, one -> one.budget().amount().amount())
                .with(
                        PERIOD_BUDGET.CEILING,
                        one -> Reckoning.ceiling(one.budget().amount(), severeLimit)
                                .amount())
                .with(PERIOD_BUDGET.CREATED_AT, one -> now)
                .with(PERIOD_BUDGET.CREATED_BY, one -> by)
                .insertInto(sql, PERIOD_BUDGET)
                .onConflictDoNothing()
                .returningResult(PERIOD_BUDGET.ID)
                .fetchSet(PERIOD_BUDGET.ID);
        var stood = fresh.stream().filter(one -> inserted.contains(one.id())).toList();
        Rows.of("entered", stood)
                .with(BUDGET_ENTRY.BUDGET_ID, Fresh::id)
                .with(BUDGET_ENTRY.ID, one -> ids.next("budget", "budget_entry_id"))
                .with(BUDGET_ENTRY.DEPARTMENT_ID, one -> one.key().department())
                .with(BUDGET_ENTRY.KIND, one -> EntryKind.OPENED)
                .with(BUDGET_ENTRY.DOCUMENT_KIND, one -> "budget")
                .with(BUDGET_ENTRY.DOCUMENT_ID, one -> one.id().value())
                .with(BUDGET_ENTRY.NUMBER, one -> "")
                .with(BUDGET_ENTRY.AMOUNT, one -> one.budget().amount().amount())
                .with(BUDGET_ENTRY.AT, one -> now)
                .with(BUDGET_ENTRY.BY, one -> by)
                .insertInto(sql, BUDGET_ENTRY)
                .execute();
        return stood.stream().map(Fresh::id).toList();
    }

    /** One page of budgets of these departments; of all when none are named. */
    public Page<BudgetView> page(
            BudgetFilter filter,
            Set<DepartmentId> named,
            Optional<Set<DepartmentId>> of,
            LocalDate today,
            PageQuery query) {
        return BUDGETS.page(sql, query, where(filter, named, of), COLUMNS, row -> view(row, today));
    }

    /** The budget of that id. */
    public Optional<BudgetView> one(BudgetId id, LocalDate today) {
        return sql.select(COLUMNS)
                .from(PERIOD_BUDGET)
                .where(PERIOD_BUDGET.ID.eq(id))
                .fetchOptional(row -> view(row, today));
    }

    /** The keys that are there already. */
    public Set<BudgetKey> known(Collection<BudgetKey> keys) {
        var wanted = Rows.of("wanted", List.copyOf(keys))
                .with(PERIOD_BUDGET.DEPARTMENT_ID, BudgetKey::department)
                .with(PERIOD_BUDGET.PERIOD, BudgetKey::period)
                .with(PERIOD_BUDGET.STARTS_ON, BudgetKey::startsOn)
                .with(PERIOD_BUDGET.CATEGORY, BudgetKey::category);
        return sql.select(
                        PERIOD_BUDGET.DEPARTMENT_ID,
                        PERIOD_BUDGET.PERIOD,
                        PERIOD_BUDGET.STARTS_ON,
                        PERIOD_BUDGET.CATEGORY)
                .from(PERIOD_BUDGET)
                .join(wanted.table())
                .on(PERIOD_BUDGET.DEPARTMENT_ID.eq(wanted.field(PERIOD_BUDGET.DEPARTMENT_ID)))
                .and(PERIOD_BUDGET.PERIOD.eq(wanted.field(PERIOD_BUDGET.PERIOD)))
                .and(PERIOD_BUDGET.STARTS_ON.eq(wanted.field(PERIOD_BUDGET.STARTS_ON)))
                .and(PERIOD_BUDGET.CATEGORY.eq(wanted.field(PERIOD_BUDGET.CATEGORY)))
                .fetchSet(row -> new BudgetKey(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Sets the severe limit, and with it the ceilings of budgets that have not ended; none falls below what is held. */
    public void setSevereLimit(int basisPoints, LocalDate today) {
        RowCounts.expect(
                1,
                sql.update(SEVERE_LIMIT)
                        .set(SEVERE_LIMIT.BASIS_POINTS, basisPoints)
                        .execute(),
                "severe limit");
        var factor = BigDecimal.valueOf(10_000L + basisPoints).movePointLeft(4);
        sql.select(PERIOD_BUDGET.ID)
                .from(PERIOD_BUDGET)
                .where(PERIOD_BUDGET.ENDS_ON.gt(today))
                .orderBy(PERIOD_BUDGET.ID)
                .forUpdate()
                .fetch();
        sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.CEILING, DSL.greatest(DSL.trunc(PERIOD_BUDGET.AMOUNT.times(factor), 2), HELD))
                .where(PERIOD_BUDGET.ENDS_ON.gt(today))
                .execute();
    }

    /** Carries an adjustment out: the row is locked, and what is held of it stays below the ceiling. */
    public void adjust(
            BudgetId id, BigDecimal amount, BigDecimal ceiling, BudgetAdjustmentView cause, Instant now, String by) {
        var updated = sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.AMOUNT, amount)
                .set(PERIOD_BUDGET.CEILING, ceiling)
                .where(PERIOD_BUDGET.ID.eq(id))
                .execute();
        RowCounts.expect(1, updated, "budget adjusted");
        entries.adjusted(
                id,
                new DocumentRef(BudgetAdjustmentView.KIND, cause.id().value()),
                cause.number(),
                cause.change().amount(),
                now,
                by);
    }

    /** Raises a locked budget, without a document of its own. */
    public void raise(Balance known, BigDecimal amount, BigDecimal ceiling, Instant at, String by) {
        var updated = sql.update(PERIOD_BUDGET)
                .set(PERIOD_BUDGET.AMOUNT, amount)
                .set(PERIOD_BUDGET.CEILING, ceiling)
                .where(PERIOD_BUDGET.ID.eq(known.id()))
                .execute();
        RowCounts.expect(1, updated, "budget raised");
        var budget = new DocumentRef("budget", known.id().value());
        entries.adjusted(known.id(), budget, "", amount.subtract(known.amount()), at, by);
    }

    private static Condition where(BudgetFilter filter, Set<DepartmentId> named, Optional<Set<DepartmentId>> of) {
        var parts = new ArrayList<Condition>();
        if (filter.q() != null && !filter.q().isBlank()) {
            parts.add(PERIOD_BUDGET
                    .CATEGORY
                    .startsWith(filter.q().strip())
                    .or(Rows.any(PERIOD_BUDGET.DEPARTMENT_ID, named))
                    .or(PERIOD_BUDGET.ID.in(adjusted(filter.q().strip()))));
        }
        of.ifPresent(departments -> parts.add(Rows.any(PERIOD_BUDGET.DEPARTMENT_ID, departments)));
        if (filter.department() != null) {
            parts.add(PERIOD_BUDGET.DEPARTMENT_ID.eq(filter.department()));
        }
        if (filter.period() != null) {
            parts.add(PERIOD_BUDGET.PERIOD.eq(filter.period()));
        }
        if (filter.on() != null) {
            parts.add(PERIOD_BUDGET.STARTS_ON.le(filter.on()).and(PERIOD_BUDGET.ENDS_ON.gt(filter.on())));
        }
        if (filter.category() != null) {
            parts.add(PERIOD_BUDGET.CATEGORY.eq(filter.category()));
        }
        if (filter.passed() != null) {
            parts.add(filter.passed() ? HELD.gt(PERIOD_BUDGET.AMOUNT) : HELD.le(PERIOD_BUDGET.AMOUNT));
        }
        return DSL.and(parts);
    }

    private static Select<Record1<BudgetId>> adjusted(String number) {
        return DSL.select(ADJUSTMENT.BUDGET_ID)
                .from(ADJUSTMENT)
                .where(ADJUSTMENT.NUMBER.eq(number.toUpperCase(Locale.ROOT)));
    }

    private static BudgetView view(Record row, LocalDate today) {
        var amount = row.get(PERIOD_BUDGET.AMOUNT);
        var held = row.get(PERIOD_BUDGET.COMMITTED).add(row.get(PERIOD_BUDGET.SPENT));
        var forecast = Forecast.atEnd(held, row.get(PERIOD_BUDGET.STARTS_ON), row.get(PERIOD_BUDGET.ENDS_ON), today);
        return new BudgetView(
                row.get(PERIOD_BUDGET.ID),
                new BudgetKey(
                        row.get(PERIOD_BUDGET.DEPARTMENT_ID),
                        row.get(PERIOD_BUDGET.PERIOD),
                        row.get(PERIOD_BUDGET.STARTS_ON),
                        row.get(PERIOD_BUDGET.CATEGORY)),
                row.get(PERIOD_BUDGET.ENDS_ON),
                money(amount),
                money(row.get(PERIOD_BUDGET.COMMITTED)),
                money(row.get(PERIOD_BUDGET.SPENT)),
                money(row.get(BELOW)),
                money(amount.subtract(held)),
                money(forecast),
                row.get(PERIOD_BUDGET.CREATED_AT),
                row.get(PERIOD_BUDGET.CREATED_BY));
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount, CompanyCurrency.CNY);
    }

    private record Fresh(BudgetId id, NewBudget budget) {

        BudgetKey key() {
            return budget.key();
        }
    }
}
