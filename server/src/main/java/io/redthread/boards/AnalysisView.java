package io.redthread.boards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer (分析结果). Values stand in the order of the measures asked for; one is absent where a share is of nothing.
 *
 * @param from first day it is about
 * @param to last day
 * @param beforeFrom first day of the stretch before, of the same length
 * @param beforeTo last day of it
 * @param wholeMonths whether the days were widened to whole months, as they are over three dimensions
 * @param rows heads of the rows, the largest first, or by time
 * @param columns heads of the columns; none where none were asked for
 * @param cells what each row comes to in each column
 * @param rowTotals what each row comes to, in the order of the rows
 * @param columnTotals what each column comes to, in the order of the columns
 * @param total what all comes to
 * @param leftOut how many smaller rows are not shown but counted in the totals
 */
public record AnalysisView(
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        boolean wholeMonths,
        List<Head> rows,
        List<Head> columns,
        List<Cell> cells,
        List<Values> rowTotals,
        List<Values> columnTotals,
        Values total,
        int leftOut) {

    /**
     * The head of a row or column.
     *
     * @param key the key to filter by, or the day
     * @param zh its name
     * @param en the same in English
     */
    public record Head(String key, String zh, String en) {}

    /**
     * A cell.
     *
     * @param row key of its row
     * @param column key of its column
     * @param values what it comes to
     */
    public record Cell(String row, String column, List<@Nullable BigDecimal> values) {}

    /**
     * What something comes to, now and in the stretch before.
     *
     * @param now now
     * @param before in the stretch before
     */
    public record Values(List<@Nullable BigDecimal> now, List<@Nullable BigDecimal> before) {}
}
