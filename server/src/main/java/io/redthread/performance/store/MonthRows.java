package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.CLOSED_MONTH;
import static io.redthread.performance.store.jooq.Tables.MONTH_RESULT;
import static io.redthread.performance.store.jooq.Tables.MONTH_SCORE;

import io.redthread.kernel.Money;
import io.redthread.performance.IncentiveRule;
import io.redthread.performance.MonthResult;
import io.redthread.performance.MonthResult.Basis;
import io.redthread.performance.MonthScore;
import io.redthread.performance.MonthScore.Part;
import io.redthread.performance.MonthView;
import io.redthread.performance.Period;
import io.redthread.platform.database.Rows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Closed months with their scores and results. */
@Repository
public class MonthRows {

    private final DSLContext sql;
    private final JsonMapper json;

    MonthRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The first closed month that touches these days; absent where all of them are open. */
    public Optional<LocalDate> closedWithin(Period days) {
        return Optional.ofNullable(sql.select(DSL.min(CLOSED_MONTH.MONTH))
                .from(CLOSED_MONTH)
                .where(CLOSED_MONTH.MONTH.between(days.from().withDayOfMonth(1), days.to()))
                .fetchSingle()
                .value1());
    }

    /** The months before that one that each person met. */
    public Map<String, Set<YearMonth>> met(YearMonth before) {
        return sql
                .select(MONTH_SCORE.PERSON, MONTH_SCORE.MONTH)
                .from(MONTH_SCORE)
                .where(MONTH_SCORE.MET)
                .and(MONTH_SCORE.MONTH.lt(before.atDay(1)))
                .and(MONTH_SCORE.MONTH.ge(before.minusYears(2).atDay(1)))
                .stream()
                .collect(Collectors.groupingBy(
                        it -> it.value1(), Collectors.mapping(it -> YearMonth.from(it.value2()), Collectors.toSet())));
    }

    /** A closed month as it was; absent where it is open. */
    public Optional<MonthView> find(YearMonth month) {
        var first = month.atDay(1);
        return sql.selectFrom(CLOSED_MONTH)
                .where(CLOSED_MONTH.MONTH.eq(first))
                .fetchOptional(row -> new MonthView(
                        month,
                        Optional.of(row.getClosedAt()),
                        Optional.of(row.getClosedBy()),
                        json.readValue(row.getRule().data(), IncentiveRule.class),
                        scores(first),
                        results(first)));
    }

    /** Keeps a month with its scores and results; answers whether it was open. */
    public boolean keep(MonthView month) {
        var first = month.month().atDay(1);
        var added = sql.insertInto(CLOSED_MONTH)
                .set(CLOSED_MONTH.MONTH, first)
                .set(CLOSED_MONTH.RULE, text(month.rule()))
                .set(CLOSED_MONTH.CLOSED_AT, month.closedAt().orElseThrow())
                .set(CLOSED_MONTH.CLOSED_BY, month.closedBy().orElseThrow())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            insert(first, month);
        }
        return added == 1;
    }

    private void insert(LocalDate first, MonthView month) {
        if (!month.scores().isEmpty()) {
            Rows.of("score", month.scores())
                    .with(MONTH_SCORE.MONTH, it -> first)
                    .with(MONTH_SCORE.PERSON, MonthScore::person)
                    .with(MONTH_SCORE.POST, MonthScore::post)
                    .with(MONTH_SCORE.DEPARTMENT, MonthScore::department)
                    .with(MONTH_SCORE.SCORE, MonthScore::score)
                    .with(MONTH_SCORE.MET, MonthScore::met)
                    .with(MONTH_SCORE.PARTS, it -> text(it.parts()))
                    .insert(sql, MONTH_SCORE);
        }
        if (!month.results().isEmpty()) {
            Rows.of("result", month.results())
                    .with(MONTH_RESULT.MONTH, it -> first)
                    .with(MONTH_RESULT.KIND, MonthResult::kind)
                    .with(MONTH_RESULT.WHO, MonthResult::who)
                    .with(MONTH_RESULT.BONUS, it -> it.bonus().amount())
                    .with(MONTH_RESULT.CURRENCY, it -> it.bonus().currency().getCurrencyCode())
                    .with(MONTH_RESULT.POINTS, MonthResult::points)
                    .with(MONTH_RESULT.BASIS, it -> text(it.basis()))
                    .insert(sql, MONTH_RESULT);
        }
    }

    private List<MonthScore> scores(LocalDate first) {
        return sql.selectFrom(MONTH_SCORE)
                .where(MONTH_SCORE.MONTH.eq(first))
                .orderBy(MONTH_SCORE.SCORE.desc(), MONTH_SCORE.PERSON)
                .fetch(row -> new MonthScore(
                        row.getPerson(),
                        row.getPost(),
                        row.getDepartment(),
                        row.getScore(),
                        row.getMet(),
                        List.of(json.readValue(row.getParts().data(), Part[].class))));
    }

    private List<MonthResult> results(LocalDate first) {
        return sql.selectFrom(MONTH_RESULT)
                .where(MONTH_RESULT.MONTH.eq(first))
                .orderBy(MONTH_RESULT.KIND, MONTH_RESULT.WHO)
                .fetch(row -> new MonthResult(
                        row.getKind(),
                        row.getWho(),
                        new Money(row.getBonus(), Currency.getInstance(row.getCurrency())),
                        row.getPoints(),
                        json.readValue(row.getBasis().data(), Basis.class)));
    }

    private JSONB text(Object value) {
        return JSONB.valueOf(Objects.requireNonNull(json.writeValueAsString(value)));
    }
}
