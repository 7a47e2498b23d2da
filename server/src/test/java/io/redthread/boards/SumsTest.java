package io.redthread.boards;

import static io.redthread.boards.store.jooq.Tables.ORDER_FACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.boards.domain.Period;
import io.redthread.boards.domain.Slice;
import io.redthread.boards.domain.Slice.Step;
import io.redthread.boards.domain.SumLine;
import io.redthread.boards.store.SumMaking;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Transactions;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is asked of sums, they say what a count of the facts by hand says. */
class SumsTest extends BoardsFixture {

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 150;

    @Autowired
    private SumMaking making;

    @Autowired
    private Transactions transactions;

    private record Fact(
            LocalDate day, String shop, String warehouse, String category, String province, BigDecimal amount) {

        String key(Dimension dimension) {
            return switch (dimension) {
                case SHOP -> shop;
                case WAREHOUSE -> warehouse;
                case CATEGORY -> category;
                case PROVINCE -> province;
                default -> "";
            };
        }
    }

    @Test
    void sums_are_those_of_a_count_by_hand() {
        var random = new Random(11);
        var written = written(random, 600);
        for (var round = 0; round < 60; round++) {
            var from = FIRST.plusDays(random.nextInt(DAYS));
            var days = Period.through(from, from.plusDays(random.nextInt(DAYS)));
            var slice = slice(random, days);

            assertThat(keyed(sums.of(slice))).isEqualTo(counted(written, slice));
        }
    }

    @Test
    void over_three_dimensions_whole_months_are_told() {
        var random = new Random(12);
        var written = written(random, 400);
        var slice = Slice.of(Subject.ORDERS, Period.through(FIRST, FIRST.plusDays(10)))
                .by(Dimension.SHOP, Dimension.PROVINCE)
                .only(Map.of(Dimension.CATEGORY, Set.of("c1", "c2")));
        var months = slice.on(slice.days().months());

        assertThat(keyed(sums.of(slice))).isEqualTo(counted(written, months));
    }

    private static Slice slice(Random random, Period days) {
        var dimensions = List.of(Dimension.SHOP, Dimension.WAREHOUSE, Dimension.CATEGORY, Dimension.PROVINCE);
        var one = dimensions.get(random.nextInt(4));
        var other = dimensions.get(random.nextInt(4));
        var slice = Slice.of(Subject.ORDERS, days).each(Step.values()[random.nextInt(3)]);
        return switch (random.nextInt(4)) {
            case 0 -> slice;
            case 1 -> slice.by(one);
            case 2 -> one == other ? slice.by(one) : slice.by(one, other);
            default -> slice.by(one).only(Map.of(other, keys(other)));
        };
    }

    private static Set<String> keys(Dimension dimension) {
        var prefix = dimension.code().substring(0, 1);
        return Set.of(prefix + "1", prefix + "2");
    }

    private List<Fact> written(Random random, int count) {
        transactions.in(() -> sql.deleteFrom(ORDER_FACT)
                .where(ORDER_FACT.ON_DAY.lt(LocalDate.of(2005, 1, 1)))
                .execute());
        var made = IntStream.range(0, count)
                .mapToObj(i -> new Fact(
                        FIRST.plusDays(random.nextInt(DAYS)),
                        "s" + random.nextInt(4),
                        "w" + random.nextInt(3),
                        "c" + random.nextInt(5),
                        "p" + random.nextInt(6),
                        new BigDecimal(random.nextInt(100_000)).movePointLeft(2)))
                .toList();
        transactions.in(() -> {
            insert(made);
            return true;
        });
        catchUp();
        return made;
    }

    private void insert(List<Fact> made) {
        var numbered = IntStream.range(0, made.size()).boxed().toList();
        Function<Integer, Fact> of = made::get;
        Rows.of("made", numbered)
                .with(ORDER_FACT.ORDER_ID, i -> new OrderId(-1_000_000L - i))
                .with(ORDER_FACT.NUMBER, i -> "F-" + i)
                .with(ORDER_FACT.ON_DAY, i -> of.apply(i).day())
                .with(ORDER_FACT.SHOP, i -> of.apply(i).shop())
                .with(ORDER_FACT.WAREHOUSE, i -> of.apply(i).warehouse())
                .with(ORDER_FACT.CATEGORY, i -> of.apply(i).category())
                .with(ORDER_FACT.PROVINCE, i -> of.apply(i).province())
                .with(ORDER_FACT.SCENARIO, i -> "normal")
                .with(ORDER_FACT.GOODS, i -> "")
                .with(ORDER_FACT.STATUS, i -> OrderStatus.COMPLETED)
                .with(ORDER_FACT.NODE, i -> "feedback")
                .with(ORDER_FACT.ORDERED_AT, i -> of.apply(i).day().atTime(4, 0).toInstant(ZoneOffset.UTC))
                .with(ORDER_FACT.AMOUNT, i -> of.apply(i).amount())
                .with(ORDER_FACT.PIECES, i -> BigDecimal.ONE)
                .with(ORDER_FACT.LINES, i -> 1)
                .with(ORDER_FACT.PAID, i -> true)
                .with(ORDER_FACT.SOON, i -> false)
                .with(ORDER_FACT.TROUBLED, i -> false)
                .with(ORDER_FACT.CANCELLED, i -> false)
                .insert(sql, ORDER_FACT);
        var days = new TreeSet<LocalDate>();
        FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(days::add);
        making.mark(Subject.ORDERS, days);
    }

    private static Map<String, BigDecimal> keyed(List<SumLine> lines) {
        var keyed = new HashMap<String, BigDecimal>();
        lines.stream()
                .filter(it -> it.sum("orders").signum() > 0)
                .forEach(it -> keyed.put(
                        new java.util.TreeMap<>(it.keys()) + "@"
                                + it.day().map(LocalDate::toString).orElse(""),
                        it.sum("amount").setScale(2)));
        return keyed;
    }

    private static Map<String, BigDecimal> counted(List<Fact> facts, Slice slice) {
        var counted = new HashMap<String, BigDecimal>();
        for (var it : facts) {
            var within = !it.day().isBefore(slice.days().from())
                    && it.day().isBefore(slice.days().until())
                    && slice.only().entrySet().stream()
                            .allMatch(only -> only.getValue().contains(it.key(only.getKey())));
            if (within) {
                var keys = new java.util.TreeMap<Dimension, String>();
                new ArrayList<>(slice.by()).forEach(dimension -> keys.put(dimension, it.key(dimension)));
                var day = switch (slice.step()) {
                    case NONE -> "";
                    case DAY -> it.day().toString();
                    case MONTH -> it.day().withDayOfMonth(1).toString();
                };
                counted.merge(keys + "@" + day, it.amount(), BigDecimal::add);
            }
        }
        return counted;
    }
}
