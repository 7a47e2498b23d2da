package io.redthread.insight;

import static io.redthread.insight.store.jooq.Tables.LEVEL_STEP;
import static io.redthread.insight.store.jooq.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepRoleCode;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.insight.domain.Days;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spread;
import io.redthread.insight.store.LevelRows;
import io.redthread.insight.store.LevelRows.Taker;
import io.redthread.insight.store.SpreadRows;
import io.redthread.insight.store.SpreadRows.By;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands ready by day, third and month adds up to what the facts say, for any period and any filter. */
class ReadySumsTest extends InsightFixture {

    private static final int ASKED = 60;

    @Autowired
    private SpreadRows spreads;

    @Autowired
    private LevelRows levels;

    private final Random random = new Random(11);

    @Test
    void levels_taken_by_each_person_are_those_of_the_facts() {
        var department = written();

        for (var i = 0; i < ASKED; i++) {
            var slice = anySlice(department);
            var ready = new HashMap<Taker, Long>();
            levels.byPerson(slice).forEach((taker, totals) -> ready.put(taker, totals.seconds()));

            assertThat(ready).as("%s", slice).isEqualTo(secondsOfFacts(slice));
        }
    }

    @Test
    void spreads_of_levels_are_those_of_the_facts() {
        var department = written();

        for (var i = 0; i < ASKED; i++) {
            var slice = anySlice(department);
            var ready = spreads.of(By.PERSON, List.of(Measure.LEVEL, Measure.LEVEL_WORKING), slice);

            spreadsOfFacts(slice)
                    .forEach((key, spread) -> assertThat(read(ready.of(Measure.LEVEL, key)))
                            .as("%s of %s", key, slice)
                            .isEqualTo(read(spread)));
        }
    }

    @Test
    void spreads_of_requests_are_those_of_the_facts() {
        var department = written();

        for (var i = 0; i < ASKED; i++) {
            var slice = anySlice(department);
            var ready = spreads.of(By.NOTHING, List.of(Measure.CYCLE), slice);

            assertThat(read(ready.of(Measure.CYCLE))).as("%s", slice).isEqualTo(read(cycleOfFacts(slice)));
        }
    }

    private DepartmentId written() {
        var department = department();
        write(requests(250, 12, department));
        return department;
    }

    private Slice anySlice(DepartmentId department) {
        var from = FIRST.plusDays(random.nextInt(100));
        return new Slice(
                Days.through(from, from.plusDays(random.nextInt(110))),
                sometimes(Set.of(department)),
                Optional.empty(),
                sometimes(List.of("small", "medium", "large").get(random.nextInt(3))),
                sometimes(new StepRoleCode("finance-head")),
                sometimes(new PersonId(900_001 + random.nextInt(3))));
    }

    private <T> Optional<T> sometimes(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private Map<Taker, Long> secondsOfFacts(Slice slice) {
        return sql.select(LEVEL_STEP.ROLE, LEVEL_STEP.PERSON, DSL.sum(LEVEL_STEP.SECONDS))
                .from(LEVEL_STEP)
                .where(levelsOf(slice))
                .groupBy(LEVEL_STEP.ROLE, LEVEL_STEP.PERSON)
                .fetchMap(
                        row -> new Taker(row.value1(), row.value2()),
                        row -> row.value3().longValueExact());
    }

    private Map<String, Spread> spreadsOfFacts(Slice slice) {
        var counts = new HashMap<String, Map<Integer, Long>>();
        sql.select(LEVEL_STEP.ROLE, LEVEL_STEP.PERSON, LEVEL_STEP.SECONDS)
                .from(LEVEL_STEP)
                .where(levelsOf(slice))
                .forEach(row -> counts.computeIfAbsent(
                                row.value1() + "/" + row.value2().value(), it -> new HashMap<>())
                        .merge(Spread.bucket(row.value3()), 1L, Long::sum));
        var spreads = new HashMap<String, Spread>();
        counts.forEach((key, each) -> spreads.put(key, Spread.of(each)));
        return spreads;
    }

    private Spread cycleOfFacts(Slice slice) {
        var counts = new HashMap<Integer, Long>();
        sql.select(REQUEST.SECONDS)
                .from(REQUEST)
                .where(REQUEST.ENDED_ON.ge(slice.days().from()))
                .and(REQUEST.ENDED_ON.lt(slice.days().until()))
                .and(REQUEST.STATE.in(ApprovalState.APPROVED, ApprovalState.REJECTED))
                .and(slice.departments().map(REQUEST.DEPARTMENT::in).orElse(DSL.noCondition()))
                .and(slice.band().map(REQUEST.BAND::eq).orElse(DSL.noCondition()))
                .forEach(row -> counts.merge(Spread.bucket(row.value1()), 1L, Long::sum));
        return Spread.of(counts);
    }

    private static Condition levelsOf(Slice slice) {
        return DSL.and(
                LEVEL_STEP.ENDED_ON.ge(slice.days().from()),
                LEVEL_STEP.ENDED_ON.lt(slice.days().until()),
                slice.departments().map(LEVEL_STEP.DEPARTMENT::in).orElse(DSL.noCondition()),
                slice.band().map(LEVEL_STEP.BAND::eq).orElse(DSL.noCondition()),
                slice.role().map(LEVEL_STEP.ROLE::eq).orElse(DSL.noCondition()),
                slice.person().map(LEVEL_STEP.PERSON::eq).orElse(DSL.noCondition()));
    }

    private static List<Long> read(Spread spread) {
        return Stream.concat(
                        Stream.of(spread.total()),
                        Stream.of(0.01, 0.1, 0.5, 0.9, 0.99).map(spread::quantile))
                .toList();
    }
}
