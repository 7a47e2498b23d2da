package io.redthread.mining.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Why a way takes long (瓶颈归因): of all splits, the one that explains most. A value explains as much as its median lies above
 * the median of all others, weighted by its share; it needs five cases and a twentieth of all, and five must be left beside it.
 */
public final class Causes {

    private static final int KEPT = 50_000;
    private static final int SUPPORT = 5;
    private static final int SHARE = 20;
    private static final int EXAMPLES = 20;

    private final List<Sample> samples = new ArrayList<>();
    private final Random dice = new Random(7);
    private long seen;

    private record Sample(long object, long millis, int[] traits) {}

    /**
     * A value that explains time.
     *
     * @param trait of what
     * @param value which; a number of the dictionary, an hour or a day
     * @param cases in how many
     * @param of of how many
     * @param median milliseconds with it
     * @param rest milliseconds without it
     * @param slowest those with it that took longest
     */
    public record Cause(Trait trait, int value, int cases, int of, long median, long rest, Slowest slowest) {

        /** By how many milliseconds it raises the whole, more or less. */
        public long weight() {
            return (median - rest) / of * cases + (median - rest) % of * cases / of;
        }
    }

    /** One passage; of more than 50,000 a fair draw is kept. Traits stand in the order of {@link Trait}. */
    public void add(long object, long millis, int[] traits) {
        seen++;
        var sample = new Sample(object, millis, traits);
        if (samples.size() < KEPT) {
            samples.add(sample);
        } else {
            var at = dice.nextLong(seen);
            if (at < KEPT) {
                samples.set((int) at, sample);
            }
        }
    }

    /** The best value of each trait, the one that explains most first. */
    public List<Cause> best() {
        return Arrays.stream(Trait.values())
                .flatMap(it -> best(it).stream())
                .sorted(Comparator.comparingLong(Cause::weight).reversed())
                .toList();
    }

    private List<Cause> best(Trait trait) {
        var byValue = new HashMap<Integer, List<Sample>>();
        for (var sample : samples) {
            byValue.computeIfAbsent(sample.traits()[trait.ordinal()], it -> new ArrayList<>())
                    .add(sample);
        }
        var enough = Math.max(SUPPORT, samples.size() / SHARE);
        return byValue.entrySet().stream()
                .filter(it -> it.getKey() != 0 || trait == Trait.HOUR)
                .filter(it -> it.getValue().size() >= enough)
                .filter(it -> samples.size() - it.getValue().size() >= SUPPORT)
                .map(it -> cause(trait, it))
                .filter(it -> it.weight() > 0)
                .max(Comparator.comparingLong(Cause::weight).thenComparing(Cause::value, Comparator.reverseOrder()))
                .stream()
                .toList();
    }

    private Cause cause(Trait trait, Map.Entry<Integer, List<Sample>> with) {
        var rest = samples.stream()
                .filter(it -> it.traits()[trait.ordinal()] != with.getKey())
                .toList();
        var slowest = new Slowest(EXAMPLES);
        with.getValue().forEach(it -> slowest.add(it.object(), it.millis()));
        return new Cause(
                trait,
                with.getKey(),
                with.getValue().size(),
                samples.size(),
                median(with.getValue()),
                median(rest),
                slowest);
    }

    private static long median(List<Sample> of) {
        var sorted = of.stream().mapToLong(Sample::millis).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
