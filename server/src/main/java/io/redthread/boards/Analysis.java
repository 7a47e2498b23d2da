package io.redthread.boards;

import io.redthread.boards.AnalysisQuery.Axis;
import io.redthread.boards.AnalysisView.Cell;
import io.redthread.boards.AnalysisView.Head;
import io.redthread.boards.AnalysisView.Values;
import io.redthread.boards.domain.Slice;
import io.redthread.boards.domain.Slice.Step;
import io.redthread.boards.domain.SumLine;
import io.redthread.boards.store.SumReading;
import io.redthread.kernel.CompanyDay;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions over several dimensions from sums (多维分析): what it reads is bounded whatever the number of orders. */
@Service
@Transactional(readOnly = true)
public class Analysis {

    private static final int MOST_ROWS = 200;
    private static final int WIDE = 2;

    private final SumReading sums;
    private final AnalysisScope scope;
    private final KeyNames names;
    private final Clock clock;

    Analysis(SumReading sums, AnalysisScope scope, KeyNames names, Clock clock) {
        this.sums = sums;
        this.scope = scope;
        this.names = names;
        this.clock = clock;
    }

    /** The answer to a question; refuses more than three dimensions, and a subject that the caller may not read. */
    public AnalysisView ask(AnalysisQuery query) {
        var slice = slice(query);
        var rows = query.rowAxis();
        var columns = query.columnAxis();
        var measures = query.measures();
        var now = sums.of(slice);
        var before = sums.of(slice.on(slice.days().before()).each(Step.NONE));
        var first = measures.getFirst();
        var byRow = grouped(now, it -> key(it, rows));
        var heads = byRow.keySet().stream()
                .sorted(order(rows, byRow, first))
                .limit(MOST_ROWS)
                .toList();
        var byColumn = columns.equals(Axis.NOTHING) ? Map.<String, SumLine>of() : grouped(now, it -> key(it, columns));
        var columnKeys = byColumn.keySet().stream()
                .sorted(order(columns, byColumn, first))
                .limit(MOST_ROWS)
                .toList();
        var rowBefore = rows.step() == Step.NONE ? grouped(before, it -> key(it, rows)) : Map.<String, SumLine>of();
        var days = slice.days();
        return new AnalysisView(
                days.from(),
                days.until().minusDays(1),
                days.before().from(),
                days.before().until().minusDays(1),
                slice.needed().size() > WIDE,
                heads(rows, heads),
                heads(columns, columnKeys),
                cells(now, rows, columns, measures),
                heads.stream()
                        .map(it -> values(byRow.get(it), rowBefore.get(it), measures))
                        .toList(),
                columnKeys.stream()
                        .map(it -> values(byColumn.get(it), null, measures))
                        .toList(),
                values(SumLine.total(now), SumLine.total(before), measures),
                byRow.size() - heads.size());
    }

    /** What a question reads, within what the caller sees. */
    Slice slice(AnalysisQuery query) {
        var rows = query.rowAxis();
        var columns = query.columnAxis();
        var filters = scope.within(query.subject(), query.filters());
        AnalysisQuery.checkDimensions(filters, rows, columns);
        var step = rows.step() == Step.NONE ? columns.step() : rows.step();
        var dimensions = AnalysisQuery.dimensions(rows, columns);
        var days = query.days(CompanyDay.today(clock));
        var slice = new Slice(query.subject(), days, dimensions, step, filters);
        return slice.needed().size() > WIDE
                ? slice.on(days.months()).each(step == Step.DAY ? Step.MONTH : step)
                : slice;
    }

    private static Map<String, SumLine> grouped(List<SumLine> lines, Function<SumLine, String> by) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        by, LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(), SumLine::total)));
    }

    private static String key(SumLine line, Axis axis) {
        return axis.dimension()
                .map(line::key)
                .orElseGet(() -> line.day().map(LocalDate::toString).orElse(""));
    }

    /** By time, or the largest first. */
    private static Comparator<String> order(Axis axis, Map<String, SumLine> lines, Measure by) {
        return axis.step() != Step.NONE
                ? Comparator.naturalOrder()
                : Comparator.<String, BigDecimal>comparing(
                                it -> Objects.requireNonNull(lines.get(it)).sum(by.part()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder());
    }

    private List<Head> heads(Axis axis, List<String> keys) {
        if (axis.dimension().isEmpty()) {
            return keys.stream().map(it -> new Head(it, it, it)).toList();
        }
        var named = names.of(axis.dimension().orElseThrow(), keys);
        return keys.stream()
                .map(it -> Objects.requireNonNull(named.get(it)))
                .map(it -> new Head(it.key(), it.zh(), it.en()))
                .toList();
    }

    private static List<Cell> cells(List<SumLine> lines, Axis rows, Axis columns, List<Measure> measures) {
        return columns.equals(Axis.NOTHING)
                ? List.of()
                : lines.stream()
                        .map(it -> new Cell(key(it, rows), key(it, columns), figures(it, measures)))
                        .toList();
    }

    private static Values values(@Nullable SumLine now, @Nullable SumLine before, List<Measure> measures) {
        return new Values(figures(now, measures), figures(before, measures));
    }

    private static List<@Nullable BigDecimal> figures(@Nullable SumLine line, List<Measure> measures) {
        var figures = new ArrayList<@Nullable BigDecimal>();
        measures.forEach(it -> figures.add(line == null ? null : line.value(it).orElse(null)));
        return figures;
    }
}
