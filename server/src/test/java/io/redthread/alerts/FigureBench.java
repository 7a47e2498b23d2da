package io.redthread.alerts;

import io.redthread.alerts.FigureLedger.Chapter;
import io.redthread.alerts.FigureLedger.Drawn;
import io.redthread.alerts.domain.FigureKind;
import io.redthread.alerts.domain.FigureMemory;
import io.redthread.alerts.domain.Scale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of what is found among figures, on a generated ledger whose anomalies are known ({@code -Dseed=},
 * {@code -Dseries=}, {@code -Dodd=}): by kind, by how far off a figure has to be, and against plainer and other ways. What it
 * prints is published in docs/operations/early-warning.md.
 */
@Tag("slow")
class FigureBench {

    private static final long SEED = Long.getLong("seed", 20_261_201);
    private static final int SERIES = Integer.getInteger("series", 200);
    private static final double ODD = Double.parseDouble(System.getProperty("odd", "0.01"));
    private static final int[] FROM = {300, 400, 450, 500, 600};

    @Test
    void prints_precision_and_recall_of_every_kind() {
        var ledger = new FigureLedger(SEED, ODD).all(SERIES);
        System.out.printf("seed %d, %d series of each kind, %.1f %% odd%n", SEED, SERIES, 100 * ODD);
        for (var chapter : ledger) {
            System.out.printf(
                    "%n%s: %,d figures%n", chapter.name(), chapter.figures().size());
            System.out.printf(
                    "  %-40s  ≥%.1f %s%n",
                    "as shipped",
                    chapter.shipped() / 100.0,
                    Score.of(chapter, measured(chapter, new Found(chapter.kind())), chapter.shipped()));
            print("median and spread of the kind's scale", chapter, new Found(chapter.kind()));
            print("the same on the plain scale", chapter, new Found(plain(chapter.kind())));
            print("the same without weekdays", chapter, new Found(withoutDays(chapter.kind())));
            print("mean and standard deviation", chapter, new Means());
        }
    }

    private static FigureKind plain(FigureKind it) {
        return new FigureKind(Scale.RATIO, it.byWeekday(), 0.001, it.enough());
    }

    private static FigureKind withoutDays(FigureKind it) {
        return new FigureKind(it.scale(), false, it.relative(), it.enough());
    }

    private static void print(String way, Chapter chapter, ToIntFunction<Drawn> away) {
        var measured = measured(chapter, away);
        var line = new StringBuilder();
        for (var from : FROM) {
            line.append("  ≥%.1f %s".formatted(from / 100.0, Score.of(chapter, measured, from)));
        }
        System.out.printf("  %-40s%s%n", way, line);
    }

    static List<Map.Entry<Drawn, Integer>> measured(Chapter chapter, ToIntFunction<Drawn> away) {
        return chapter.figures().stream()
                .map(it -> Map.entry(it, away.applyAsInt(it)))
                .toList();
    }

    /** What was found against what is there. */
    record Score(long right, long found, long there) {

        static Score of(Chapter chapter, List<Map.Entry<Drawn, Integer>> measured, int from) {
            var right = 0L;
            var found = 0L;
            var there = 0L;
            for (var it : measured) {
                var judged = it.getValue() != Integer.MIN_VALUE;
                there += judged && it.getKey().odd() ? 1 : 0;
                var high = it.getValue() > 0;
                if (judged && Math.abs(it.getValue()) >= from && (high || !chapter.highOnly())) {
                    found++;
                    right += it.getKey().odd() ? 1 : 0;
                }
            }
            return new Score(right, found, there);
        }

        double precision() {
            return found == 0 ? 1 : 1.0 * right / found;
        }

        double recall() {
            return there == 0 ? 1 : 1.0 * right / there;
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f".formatted(precision(), recall());
        }
    }

    /** What the program does. */
    static final class Found implements ToIntFunction<Drawn> {

        private final FigureMemory memory;

        Found(FigureKind kind) {
            memory = new FigureMemory(kind, Map.of());
        }

        @Override
        public int applyAsInt(Drawn it) {
            return memory.meet(it.series(), it.at(), it.figure(), it.outOf())
                    .map(away -> away.high() ? away.hundredths() : -away.hundredths())
                    .orElse(Integer.MIN_VALUE);
        }
    }

    /** What is taught first: the mean of the last sixty and their standard deviation. */
    private static final class Means implements ToIntFunction<Drawn> {

        private final Map<String, Deque<Long>> before = new HashMap<>();

        @Override
        public int applyAsInt(Drawn it) {
            var mine = before.computeIfAbsent(it.series(), key -> new ArrayDeque<>());
            var away = Integer.MIN_VALUE;
            if (mine.size() >= 8) {
                var mean = mine.stream().mapToLong(one -> one).average().orElseThrow();
                var variance = mine.stream()
                        .mapToDouble(one -> (one - mean) * (one - mean))
                        .average()
                        .orElseThrow();
                away = (int) Math.round(100 * (it.figure() - mean) / Math.max(1, Math.sqrt(variance)));
            }
            mine.addLast(it.figure());
            if (mine.size() > FigureMemory.MOST) {
                mine.removeFirst();
            }
            return away;
        }
    }
}
