package io.redthread.demo.domain;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same names give the same throws, in whatever order they are asked. */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance of these names. */
    public static Chance of(long seed, long... names) {
        var mixed = seed;
        for (var name : names) {
            mixed = (mixed ^ name * STEP) * STEP + 1;
        }
        return new Chance(mixed);
    }

    /** Whether something of that share, 0 to 1, happens. */
    public boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from the first to before the second. */
    public int between(int from, int until) {
        return random.nextInt(from, until);
    }

    /** A number from 0 to 1. */
    public double share() {
        return random.nextDouble();
    }

    /** Log-normal with that median and spread, as service times and small amounts are. */
    public double around(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    /** Pareto from that least value on, as large amounts are. */
    public double tail(double least, double steepness) {
        return least / Math.pow(1 - random.nextDouble(), 1 / steepness);
    }

    /** One of them, each as likely. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of them, the first by far the likeliest. */
    public <T> T favourite(List<T> of) {
        return of.get((int) (of.size() * Math.pow(random.nextDouble(), 2.2)));
    }
}
