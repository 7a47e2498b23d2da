package io.redthread.boards;

import io.redthread.boards.TileFigure.Flow;
import io.redthread.boards.TileFigure.Line;
import io.redthread.boards.TileFigure.Point;
import io.redthread.boards.TileFigure.Row;
import io.redthread.boards.domain.Period;
import io.redthread.boards.domain.Slice;
import io.redthread.boards.domain.Slice.Step;
import io.redthread.boards.domain.SumLine;
import io.redthread.boards.store.SumReading;
import io.redthread.kernel.CompanyDay;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tiles that are read from sums (汇总砖块). */
@Component
class TileSums {

    private static final int HISTORY = 14;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int BARS = 8;
    private static final int FLOWS = 16;

    private final SumReading sums;
    private final KeyNames names;
    private final FactFollowing facts;
    private final Clock clock;

    TileSums(SumReading sums, KeyNames names, FactFollowing facts, Clock clock) {
        this.sums = sums;
        this.names = names;
        this.facts = facts;
        this.clock = clock;
    }

    /** A number of the last days with those before them. */
    TileFigure number(Tile tile) {
        var measure = tile.measure().orElseThrow();
        var today = CompanyDay.today(clock);
        var period = switch (tile) {
            case SOON_SHARE, TROUBLED_SHARE -> Period.upTo(today, WEEK);
            case PURCHASES_LATE -> Period.upTo(today, QUARTER);
            case COMMITTED_MONTH -> Period.through(today.withDayOfMonth(1), today);
            default -> Period.of(today);
        };
        var shown = Period.upTo(today, (int) Math.max(HISTORY, 2 * period.days()));
        var days = sums.of(Slice.of(measure.subject(), shown).each(Step.DAY));
        var now = total(days, period).value(measure).orElse(null);
        var before = total(days, period.before()).value(measure).orElse(null);
        return TileFigure.number(tile, at(measure.subject()), now, tone(tile, now))
                .with(before, List.of(line(measure, days, Period.upTo(today, HISTORY))));
    }

    private static @org.jspecify.annotations.Nullable String tone(
            Tile tile, @org.jspecify.annotations.Nullable BigDecimal now) {
        if (now == null || tile.target().isEmpty()) {
            return null;
        }
        var over = now.compareTo(tile.target().orElseThrow());
        return switch (tile) {
            case SOON_SHARE -> over >= 0 ? "ok" : "soon";
            case TROUBLED_SHARE -> over <= 0 ? "ok" : "exception";
            default -> over <= 0 ? null : "overdue";
        };
    }

    /** What most is of, the largest first. */
    TileFigure ranking(Tile tile) {
        var measure = tile.measure().orElseThrow();
        var today = CompanyDay.today(clock);
        var dimension = switch (tile) {
            case GOODS -> Dimension.GOODS;
            case CATEGORIES -> Dimension.CATEGORY;
            default -> Dimension.SHOP;
        };
        var period = tile == Tile.CATEGORIES ? Period.upTo(today, MONTH) : Period.of(today);
        var lines = largest(sums.of(Slice.of(measure.subject(), period).by(dimension)), measure, BARS);
        return TileFigure.rows(tile, at(measure.subject()), rows(lines, dimension, measure));
    }

    /** Orders by province, with what flows there from the provinces of warehouses. */
    TileFigure provinces(Tile tile) {
        var measure = tile.measure().orElseThrow();
        var today = Slice.of(Subject.ORDERS, Period.of(CompanyDay.today(clock)));
        var from = names.provinces();
        var both = sums.of(today.by(Dimension.WAREHOUSE, Dimension.PROVINCE));
        var flows = largest(both, measure, Integer.MAX_VALUE).stream()
                .map(it -> new Flow(
                        from.getOrDefault(it.key(Dimension.WAREHOUSE), ""),
                        it.key(Dimension.PROVINCE),
                        it.sum(measure.part())))
                .filter(it ->
                        !it.from().isEmpty() && !it.to().isEmpty() && !it.from().equals(it.to()))
                .limit(FLOWS)
                .toList();
        var lines = largest(sums.of(today.by(Dimension.PROVINCE)), measure, Integer.MAX_VALUE);
        return new TileFigure(
                tile.code(),
                at(Subject.ORDERS),
                null,
                null,
                null,
                null,
                rows(lines, Dimension.PROVINCE, measure),
                List.of(),
                flows);
    }

    /** Orders over thirty days, or the money of orders and purchases. */
    TileFigure lines(Tile tile) {
        var days = Period.upTo(CompanyDay.today(clock), MONTH);
        var orders = sums.of(Slice.of(Subject.ORDERS, days).each(Step.DAY));
        var lines = tile == Tile.MONEY
                ? List.of(
                        line(Measure.PAID, orders, days),
                        line(
                                Measure.COMMITTED,
                                sums.of(Slice.of(Subject.PURCHASES, days).each(Step.DAY)),
                                days))
                : List.of(line(Measure.ORDERS, orders, days), line(Measure.DISPATCHED, orders, days));
        return new TileFigure(tile.code(), at(Subject.ORDERS), null, null, null, null, List.of(), lines, List.of());
    }

    /** The sums of some days. */
    SumLine total(Subject subject, Period days) {
        return SumLine.total(sums.of(Slice.of(subject, days)));
    }

    /** As of when the facts of a subject are. */
    Instant at(Subject subject) {
        return facts.state(subject).updatedAt().orElse(Instant.EPOCH);
    }

    private static SumLine total(List<SumLine> days, Period period) {
        return SumLine.total(days.stream()
                .filter(it -> it.day()
                        .filter(day -> !day.isBefore(period.from()) && day.isBefore(period.until()))
                        .isPresent())
                .toList());
    }

    private static List<SumLine> largest(List<SumLine> lines, Measure measure, int most) {
        return lines.stream()
                .filter(it -> it.sum(measure.part()).signum() > 0)
                .sorted(Comparator.<SumLine, BigDecimal>comparing(it -> it.sum(measure.part()))
                        .reversed()
                        .thenComparing(it -> it.keys().toString()))
                .limit(most)
                .toList();
    }

    private List<Row> rows(List<SumLine> lines, Dimension dimension, Measure measure) {
        var named =
                names.of(dimension, lines.stream().map(it -> it.key(dimension)).toList());
        return lines.stream()
                .map(it -> {
                    var name = java.util.Objects.requireNonNull(named.get(it.key(dimension)));
                    return new Row(
                            name.key(),
                            name.zh(),
                            name.en(),
                            it.sum(measure.part()),
                            it.sum("amount"),
                            null,
                            path(dimension, name));
                })
                .toList();
    }

    private static String path(Dimension dimension, KeyNames.Name name) {
        return dimension == Dimension.SHOP && !name.code().isEmpty()
                ? "/sales/orders?shop=" + name.code()
                : "/insight/analysis?rows=" + dimension.code() + "&" + dimension.code() + "=" + name.key();
    }

    private static Line line(Measure measure, List<SumLine> lines, Period days) {
        var byDay = lines.stream()
                .filter(it -> it.day().isPresent())
                .collect(Collectors.toMap(it -> it.day().orElseThrow(), Function.identity()));
        return new Line(
                measure.code(),
                days.from()
                        .datesUntil(days.until())
                        .map(day -> new Point(day, on(byDay.get(day), measure)))
                        .toList());
    }

    private static BigDecimal on(@org.jspecify.annotations.Nullable SumLine line, Measure measure) {
        return line == null ? BigDecimal.ZERO : line.value(measure).orElse(BigDecimal.ZERO);
    }

    /** The day that counts as today. */
    LocalDate today() {
        return CompanyDay.today(clock);
    }
}
