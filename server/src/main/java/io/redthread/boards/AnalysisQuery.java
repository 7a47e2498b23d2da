package io.redthread.boards;

import io.redthread.boards.BoardRefusal.TooManyDimensions;
import io.redthread.boards.domain.Period;
import io.redthread.boards.domain.Slice.Step;
import io.redthread.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked (多维分析): measures by rows and columns, limited by filters, over days. Absent means: orders by shop over the
 * last thirty days.
 *
 * @param measure codes of measures of one subject, at most six
 * @param rows code of a dimension, {@code day} or {@code month}
 * @param columns the same; absent: no columns
 * @param from first day, Shanghai
 * @param to last day, Shanghai
 * @param shop only these, and so on for each dimension
 */
public record AnalysisQuery(
        @Nullable List<String> measure,
        @Nullable String rows,
        @Nullable String columns,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> shop,
        @Nullable List<String> warehouse,
        @Nullable List<String> category,
        @Nullable List<String> province,
        @Nullable List<String> scenario,
        @Nullable List<String> goods,
        @Nullable List<String> supplier,
        @Nullable List<String> department,
        @Nullable List<String> buyer) {

    private static final int MOST_DAYS = 1_830;
    private static final int MOST_MEASURES = 6;
    private static final int MOST_DIMENSIONS = 3;
    private static final int USUAL_DAYS = 29;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** The measures, all of one subject. */
    List<Measure> measures() {
        if (measure == null || measure.isEmpty()) {
            return List.of(Measure.ORDERS);
        }
        var found = measure.stream()
                .map(it -> Measure.of(it).orElseThrow(() -> InvalidInput.of("/measure", it, "measure-unknown")))
                .distinct()
                .toList();
        if (found.size() > MOST_MEASURES
                || found.stream().map(Measure::subject).distinct().count() > 1) {
            throw InvalidInput.of("/measure", String.join(",", measure), "measure-unknown");
        }
        return found;
    }

    /** The subject of the measures. */
    Subject subject() {
        return measures().getFirst().subject();
    }

    /** The days; the last thirty where none are named. */
    Period days(LocalDate today) {
        var last = to == null ? today : to;
        var first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (last.isBefore(first)
                || first.isBefore(EARLIEST)
                || last.isAfter(LATEST)
                || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw InvalidInput.of("/from", first + "/" + last, "analysis-period-wrong");
        }
        return Period.through(first, last);
    }

    /** What stands in rows or columns: a dimension, or time. */
    record Axis(Optional<Dimension> dimension, Step step) {

        static final Axis NOTHING = new Axis(Optional.empty(), Step.NONE);
    }

    /** The rows. */
    Axis rowAxis() {
        return axis(
                "/rows",
                rows == null || rows.isBlank()
                        ? subject().dimensions().getFirst().code()
                        : rows);
    }

    /** The columns; nothing where none are asked for or they are what the rows are. */
    Axis columnAxis() {
        return columns == null || columns.isBlank() || columns.equals(rows) ? Axis.NOTHING : axis("/columns", columns);
    }

    private Axis axis(String pointer, String code) {
        return switch (code) {
            case "day" -> new Axis(Optional.empty(), Step.DAY);
            case "month" -> new Axis(Optional.empty(), Step.MONTH);
            default ->
                new Axis(
                        Optional.of(subject().dimensions().stream()
                                .filter(it -> it.code().equals(code))
                                .findFirst()
                                .orElseThrow(() -> InvalidInput.of(pointer, code, "dimension-unknown"))),
                        Step.NONE);
        };
    }

    /** The filters that are set, by dimension of the subject. */
    Map<Dimension, Set<String>> filters() {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        for (var it : subject().dimensions()) {
            var wanted = given(it);
            if (wanted != null && !wanted.isEmpty()) {
                filters.put(it, new HashSet<>(wanted));
            }
        }
        return filters;
    }

    private @Nullable List<String> given(Dimension dimension) {
        return switch (dimension) {
            case SHOP -> shop;
            case WAREHOUSE -> warehouse;
            case CATEGORY -> category;
            case PROVINCE -> province;
            case SCENARIO -> scenario;
            case GOODS -> goods;
            case SUPPLIER -> supplier;
            case DEPARTMENT -> department;
            case BUYER -> buyer;
        };
    }

    /** Refuses more dimensions than sums are kept over. */
    static void checkDimensions(Map<Dimension, Set<String>> filters, Axis... axes) {
        var needed = EnumSet.noneOf(Dimension.class);
        needed.addAll(filters.keySet());
        Arrays.stream(axes).flatMap(it -> it.dimension().stream()).forEach(needed::add);
        if (needed.size() > MOST_DIMENSIONS
                || needed.size() > 1 && needed.stream().anyMatch(Dimension::alone)) {
            throw new TooManyDimensions(needed.size()).refused();
        }
    }

    /** The dimensions of these, in order. */
    static List<Dimension> dimensions(Axis... axes) {
        var found = new ArrayList<Dimension>();
        Arrays.stream(axes).flatMap(it -> it.dimension().stream()).forEach(found::add);
        return found;
    }
}
