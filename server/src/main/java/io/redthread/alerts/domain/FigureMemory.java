package io.redthread.alerts.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest figures of series, against which the next ones are judged (数值序列). The same for what is met now, for tries on the
 * past and for measuring.
 */
public final class FigureMemory {

    /** How many figures of a series are kept. */
    public static final int MOST = 60;

    private static final long[] NOTHING = {};

    private final FigureKind kind;
    private final Map<Slot, long[]> figures;

    /** Over what is known already. */
    public FigureMemory(FigureKind kind, Map<Slot, long[]> known) {
        this.kind = kind;
        this.figures = new HashMap<>(known);
    }

    /**
     * A series in a season.
     *
     * @param series which
     * @param season 0 for all the year, 1 to 7 for a weekday
     */
    public record Slot(String series, int season) {}

    /** Where a figure of that moment belongs. */
    public static Slot slot(FigureKind kind, String series, Instant at) {
        return new Slot(series, kind.season(at));
    }

    /** How far off the next figure of a series is; it is remembered. Absent while too few are known. */
    public Optional<Deviation> meet(String series, Instant at, long figure, long outOf) {
        var slot = slot(kind, series, at);
        var before = figures.getOrDefault(slot, NOTHING);
        figures.put(slot, with(before, figure));
        return before.length < kind.enough()
                ? Optional.empty()
                : Optional.of(Deviation.of(kind, before, figure, outOf));
    }

    /** What is known of these now. */
    public Map<Slot, long[]> of(Collection<Slot> slots) {
        var known = new HashMap<Slot, long[]>();
        slots.forEach(it -> Optional.ofNullable(figures.get(it)).ifPresent(some -> known.put(it, some)));
        return known;
    }

    private static long[] with(long[] before, long figure) {
        var from = Math.max(0, before.length + 1 - MOST);
        var all = Arrays.copyOfRange(before, from, before.length + 1);
        all[all.length - 1] = figure;
        return all;
    }
}
