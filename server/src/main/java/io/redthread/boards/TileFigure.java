package io.redthread.boards;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tile tells at a moment (砖块数据).
 *
 * @param code of the tile
 * @param at as of when it is
 * @param value its number; absent where there is nothing to measure, or where it is no number
 * @param before what the number was in the stretch before
 * @param target what it should be
 * @param tone how it stands: {@code ok}, {@code soon}, {@code overdue} or {@code exception}; nothing to say when absent
 * @param rows its rows or bars
 * @param lines its lines, and the last days of a number
 * @param flows what flows to provinces
 */
public record TileFigure(
        String code,
        Instant at,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        @Nullable BigDecimal target,
        @Nullable String tone,
        List<Row> rows,
        List<Line> lines,
        List<Flow> flows) {

    /**
     * A row or a bar.
     *
     * @param key what it is about
     * @param zh its name
     * @param en the same in English
     * @param value its number
     * @param beside a second number, such as how many are late
     * @param tone how it stands
     * @param path where its facts are
     */
    public record Row(
            String key,
            String zh,
            String en,
            BigDecimal value,
            @Nullable BigDecimal beside,
            @Nullable String tone,
            @Nullable String path) {}

    /**
     * A line over days.
     *
     * @param measure code of what it measures
     * @param points by day, in order, without gaps
     */
    public record Line(String measure, List<Point> points) {}

    /**
     * A day of a line.
     *
     * @param day which
     * @param value nought where nothing happened
     */
    public record Point(LocalDate day, BigDecimal value) {}

    /**
     * Goods that flow from a province to another.
     *
     * @param from two digits of the one
     * @param to two digits of the other
     * @param value how many orders
     */
    public record Flow(String from, String to, BigDecimal value) {}

    /** A number alone. */
    static TileFigure number(Tile tile, Instant at, @Nullable BigDecimal value, @Nullable String tone) {
        return new TileFigure(
                tile.code(), at, value, null, tile.target().orElse(null), tone, List.of(), List.of(), List.of());
    }

    /** A number with what it was before and its last days. */
    TileFigure with(@Nullable BigDecimal earlier, List<Line> history) {
        return new TileFigure(code, at, value, earlier, target, tone, rows, history, flows);
    }

    /** Rows alone. */
    static TileFigure rows(Tile tile, Instant at, List<Row> rows) {
        return new TileFigure(tile.code(), at, null, null, null, null, rows, List.of(), List.of());
    }
}
