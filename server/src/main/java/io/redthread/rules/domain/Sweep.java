package io.redthread.rules.domain;

import io.redthread.rules.Cell;
import io.redthread.rules.Cells;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goes through all cells of a set of rules, or the same sample of them every time. */
final class Sweep implements Cells {

    private static final int SEED = 20_110_926;

    private final RuleDomain domain;
    private final Judge judge;
    private final int most;
    private final int[] moving;
    private final long total;

    /**
     * Over the words that conditions or the owner's cuts use; the others keep one value.
     *
     * @param most cells to try at most
     */
    Sweep(RuleDomain domain, Judge judge, int most) {
        this.domain = domain;
        this.judge = judge;
        this.most = most;
        var cuts = domain.cuts().keySet();
        var used = judge.truths().stream()
                .flatMapToInt(it -> Arrays.stream(it.places()))
                .boxed()
                .toList();
        this.moving = IntStream.range(0, judge.axes().all().size())
                .filter(i -> used.contains(i)
                        || cuts.contains(judge.axes().at(i).word().name()))
                .toArray();
        long product = 1;
        for (var place : moving) {
            product = Math.min(product * judge.axes().at(place).points().size(), Long.MAX_VALUE / 1_000_000);
        }
        this.total = product;
    }

    /** How many cells there are. */
    long total() {
        return total;
    }

    /** How many are tried. */
    int tried() {
        return (int) Math.min(total, most);
    }

    @Override
    public boolean sampled() {
        return total > most;
    }

    @Override
    public List<Rule> rules() {
        return judge.truths().stream().map(it -> it.condition().rule()).toList();
    }

    @Override
    public Stream<Cell> stream() {
        var builder = Stream.<Cell>builder();
        each((facts, held) -> builder.add(new Cell(facts, judge.read(held))));
        return builder.build();
    }

    /** Cells by which conditions hold in them together: how many there are, and the first. */
    Map<BitSet, Kind> kinds() {
        var kinds = new LinkedHashMap<BitSet, Kind>();
        each((facts, held) ->
                kinds.merge(held, new Kind(1, facts), (one, more) -> new Kind(one.cells() + 1, one.example())));
        return kinds;
    }

    /**
     * Cells that the conditions treat alike.
     *
     * @param cells how many were met
     * @param example the first
     */
    record Kind(int cells, Facts example) {}

    /** Every cell that can occur, with the conditions that hold in it. */
    void each(BiConsumer<Facts, BitSet> visit) {
        var random = new SplittableRandom(SEED);
        var points = new int[judge.axes().all().size()];
        for (var n = 0; n < tried(); n++) {
            long rest = n;
            for (var place : moving) {
                var size = judge.axes().at(place).points().size();
                points[place] = sampled() ? random.nextInt(size) : (int) (rest % size);
                rest /= size;
            }
            var facts = judge.axes().facts(points);
            if (domain.possible(facts)) {
                visit.accept(facts, judge.in(points));
            }
        }
    }
}
