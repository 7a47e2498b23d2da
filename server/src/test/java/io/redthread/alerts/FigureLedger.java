package io.redthread.alerts;

import io.redthread.alerts.domain.FigureKind;
import io.redthread.kernel.CompanyDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A ledger of figures with anomalies whose places are known, drawn from a seed: what a year of a company looks like, with wrong
 * units, slips of the pen, hoarding, silent shops, stuck nodes among it. Ordinary figures drift, have heavy tails and seasons, so
 * that finding the others is not too easy.
 */
final class FigureLedger {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 365;

    private final Random chance;
    private final double odd;

    /**
     * A ledger.
     *
     * @param seed the same seed draws the same ledger
     * @param odd which part of the figures is out of line
     */
    FigureLedger(long seed, double odd) {
        this.chance = new Random(seed);
        this.odd = odd;
    }

    /** A figure, and whether it was made to stand out. */
    record Drawn(String series, Instant at, long figure, long outOf, boolean odd) {}

    /** A kind of figures with its ledger. */
    record Chapter(String name, SubjectKind of, FigureKind kind, boolean highOnly, List<Drawn> figures) {

        /** From how far off the shipped rule speaks, in hundredths of the spread. */
        int shipped() {
            return ShippedFigureRules.ALL.stream()
                            .filter(it -> it.kind() == of)
                            .map(it -> it.content().when().replaceFirst("deviation >= (\\d+).*", "$1"))
                            .map(Integer::parseInt)
                            .findFirst()
                            .orElseThrow()
                    / 100;
        }
    }

    /** All kinds, so many series of each. */
    List<Chapter> all(int series) {
        return List.of(
                new Chapter("purchase price", SubjectKind.PURCHASE_PRICE, PurchasePrices.JUDGED, false, prices(series)),
                new Chapter(
                        "purchase quantity",
                        SubjectKind.PURCHASE_QUANTITY,
                        PurchaseQuantities.JUDGED,
                        true,
                        quantities(series)),
                new Chapter("quantity sold", SubjectKind.SALES_QUANTITY, SalesQuantities.JUDGED, true, sold(series)),
                new Chapter(
                        "orders of a shop",
                        SubjectKind.ORDER_FREQUENCY,
                        OrderFrequencies.JUDGED,
                        false,
                        frequencies(series)),
                new Chapter("lead time", SubjectKind.LEAD_TIME, SupplierLeadTimes.JUDGED, true, leadTimes(series)),
                new Chapter("time of a node", SubjectKind.NODE_TIME, NodeTimes.JUDGED, true, nodeTimes(series)),
                new Chapter("error rate", SubjectKind.ERROR_RATE, NodeErrors.JUDGED, true, errors(series)));
    }

    /** Prices differ by supplier and drift by some percent a year; odd: a wrong unit, a slip of a digit, dear by half and more. */
    List<Drawn> prices(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var base = Math.exp(2 + 1.5 * chance.nextGaussian());
            var drift = 0.08 * chance.nextGaussian();
            for (var i = 0; i < 40; i++) {
                var usual = base * (1 + drift * i / 40) * Math.exp(0.04 * chance.nextGaussian());
                var wild = odd();
                drawn.add(drawn(s, i * 9, millionths(wild ? usual * pick(12, 10, 0.1, 1.6, 1.9, 0.5) : usual), wild));
            }
        }
        return drawn;
    }

    /** Lots of purchases; odd: boxes taken for pieces, a nought too many. */
    List<Drawn> quantities(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var lot = Math.exp(3 + chance.nextGaussian());
            for (var i = 0; i < 40; i++) {
                var usual = lot * Math.exp(0.35 * chance.nextGaussian());
                var wild = odd();
                drawn.add(drawn(s, i * 9, thousandths(wild ? usual * pick(10, 12, 24, 6, 8) : usual), wild));
            }
        }
        return drawn;
    }

    /** Most customers take one or two, some five; odd: hoarding and slips. */
    List<Drawn> sold(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            for (var i = 0; i < 200; i++) {
                var roll = chance.nextDouble();
                var usual = roll < 0.7 ? 1 : roll < 0.88 ? 2 : roll < 0.95 ? 3 : roll < 0.98 ? 4 : 5;
                var wild = odd();
                drawn.add(drawn(s, i * DAYS / 200, thousandths(wild ? pick(20, 50, 100, 12, 30) : usual), wild));
            }
        }
        return drawn;
    }

    /** Orders by the day with weekdays, growth, and a burst of chance; odd: silent, half, threefold. */
    List<Drawn> frequencies(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var base = Math.exp(4 + chance.nextGaussian());
            for (var day = 0; day < DAYS; day++) {
                var weekend = FIRST.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
                var usual =
                        base * (weekend ? 1.6 : 1) * (1 + 0.3 * day / DAYS) * Math.exp(0.08 * chance.nextGaussian());
                var wild = odd();
                drawn.add(drawn(s, day, poisson(wild ? usual * pick(0, 0.2, 3, 2.5, 0.3) : usual), wild));
            }
        }
        return drawn;
    }

    /** Days from release to arrival with a long tail; odd: three to six times as long. */
    List<Drawn> leadTimes(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var base = 60 * 24 * (2 + 8 * chance.nextDouble());
            for (var i = 0; i < 60; i++) {
                var usual = base * Math.exp(0.25 * chance.nextGaussian());
                var wild = odd();
                drawn.add(drawn(s, i * 6, Math.round(wild ? usual * pick(3, 4, 5, 6) : usual), wild));
            }
        }
        return drawn;
    }

    /** The median time of a node by day; odd: two to five times as long. */
    List<Drawn> nodeTimes(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var base = Math.exp(6 + 1.5 * chance.nextGaussian()) * 1_000;
            for (var day = 0; day < DAYS; day++) {
                var usual = base * Math.exp(0.15 * chance.nextGaussian());
                var wild = odd();
                drawn.add(drawn(s, day, Math.round(wild ? usual * pick(2, 3, 5, 2.5) : usual), wild));
            }
        }
        return drawn;
    }

    /** Failures of some hundred a day; odd: three to eight times as many. */
    List<Drawn> errors(int series) {
        var drawn = new ArrayList<Drawn>();
        for (var s = 0; s < series; s++) {
            var rate = 0.01 + 0.02 * chance.nextDouble();
            var many = 300 + chance.nextInt(2_000);
            for (var day = 0; day < DAYS; day++) {
                var wild = odd();
                var usual = rate * Math.exp(0.1 * chance.nextGaussian());
                var failed = poisson(many * (wild ? usual * pick(3, 5, 8, 4) : usual));
                drawn.add(new Drawn("s" + s, at(day), Math.min(10_000, 10_000 * failed / many), many, wild));
            }
        }
        return drawn;
    }

    private boolean odd() {
        return chance.nextDouble() < odd;
    }

    private double pick(double... some) {
        return some[chance.nextInt(some.length)];
    }

    private long poisson(double mean) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.nextGaussian()));
    }

    private static Drawn drawn(int series, int day, long figure, boolean odd) {
        return new Drawn("s" + series, at(day), figure, 0, odd);
    }

    private static Instant at(int day) {
        return CompanyDay.start(FIRST.plusDays(day)).plusSeconds(43_200);
    }

    private static long millionths(double it) {
        return Math.max(1, Math.round(it * 1_000_000));
    }

    private static long thousandths(double it) {
        return Math.max(1, Math.round(it)) * 1_000;
    }
}
