package io.redthread.mining;

import io.redthread.kernel.CompanyDay;
import io.redthread.mining.domain.Causes;
import io.redthread.mining.domain.Conformance;
import io.redthread.mining.domain.Flow;
import io.redthread.mining.domain.Loops;
import io.redthread.mining.domain.Step;
import io.redthread.mining.domain.Trace;
import io.redthread.mining.domain.Traces;
import io.redthread.mining.domain.Variants;
import io.redthread.mining.store.LifeRows;
import io.redthread.mining.store.LifeRows.Slice;
import io.redthread.mining.store.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at all lives of a slice (挖掘): once for what followed what, variants, ways back and conformance; once more for what
 * explains the slowest ways. Memory grows with the number of different ways, not with that of events.
 */
@Component
class Miner {

    private static final int SLOW_WAYS = 8;
    private static final int ENOUGH = 20;
    private static final int[] NO_TRAITS = new int[6];

    private final LifeRows steps;
    private final Words words;
    private final NormBook norms;
    private final ResultBook results;

    Miner(LifeRows steps, Words words, NormBook norms, ResultBook results) {
        this.steps = steps;
        this.words = words;
        this.norms = norms;
        this.results = results;
    }

    /** Is told after each step how many have been read, of how many in both rounds. */
    interface Progress {
        void read(long done, long total);
    }

    /** What came out of the first round and the second. */
    record Mined(Flow flow, Variants variants, Loops loops, Conformance conformance, Map<Flow.Way, Causes> causes) {}

    AnalysisResult mine(AnalysisQuery query, Progress progress) {
        var slice = slice(query);
        if (slice == null) {
            return results.write(new Mined(
                    new Flow(),
                    new Variants(),
                    new Loops(),
                    new Conformance(it -> java.util.Optional.empty()),
                    Map.of()));
        }
        var total = 2 * steps.count(slice);
        var flow = new Flow();
        var variants = new Variants();
        var loops = new Loops();
        var conformance = new Conformance(norms.of(query, slice));
        var read = new long[1];
        progress.read(0, total);
        each(query, slice, total, read, progress, it -> {
            flow.add(it);
            variants.add(it);
            loops.add(it);
            conformance.add(it);
        });
        var causes = slowWays(flow);
        if (!causes.isEmpty()) {
            var traits = steps.traits(slice.log(), slice.type());
            var byKey = new LinkedHashMap<Long, Causes>();
            causes.forEach((way, its) -> byKey.put(Flow.key(way.from(), way.to()), its));
            each(query, slice, total, read, progress, it -> explain(it, traits, byKey));
        }
        return results.write(new Mined(flow, variants, loops, conformance, causes));
    }

    private void each(
            AnalysisQuery query,
            Slice slice,
            long total,
            long[] read,
            Progress progress,
            java.util.function.Consumer<Trace> sink) {
        var traces = new Traces(query.begins(), query.ends(), sink);
        steps.each(slice, step -> {
            traces.add(step);
            progress.read(++read[0], total);
        });
        traces.end();
    }

    /** Words that no log has cannot be the slice of one. */
    private @Nullable Slice slice(AnalysisQuery query) {
        var type = words.number(query.type());
        var shop = number(query.shop());
        var warehouse = number(query.warehouse());
        var scenario = number(query.scenario());
        var department = number(query.department());
        return type.isEmpty() || shop < 0 || warehouse < 0 || scenario < 0 || department < 0
                ? null
                : new Slice(query.of(), type.get(), shop, warehouse, scenario, department);
    }

    private int number(@Nullable String word) {
        return word == null ? 0 : words.number(word).orElse(-1);
    }

    private static Map<Flow.Way, Causes> slowWays(Flow flow) {
        var slow = new LinkedHashMap<Flow.Way, Causes>();
        flow.ways().values().stream()
                .filter(it -> it.times().count() >= ENOUGH && it.times().median() > 0)
                .sorted(Comparator.<Flow.Way>comparingLong(it -> it.times().sum())
                        .reversed()
                        .thenComparingInt(Flow.Way::from)
                        .thenComparingInt(Flow.Way::to))
                .limit(SLOW_WAYS)
                .forEach(it -> slow.put(it, new Causes()));
        return slow;
    }

    private static void explain(Trace trace, Map<Long, int[]> traits, Map<Long, Causes> causes) {
        Step before = null;
        for (var step : trace.steps()) {
            if (before != null) {
                var its = causes.get(Flow.key(before.activity(), step.activity()));
                if (its != null) {
                    its.add(
                            trace.object(),
                            step.at() - before.at(),
                            traits(before, step, traits.getOrDefault(trace.object(), NO_TRAITS)));
                }
            }
            before = step;
        }
    }

    /** In the order of {@link io.redthread.mining.domain.Trait}. */
    private static int[] traits(Step before, Step step, int[] of) {
        var began = Instant.ofEpochMilli(before.at()).atZone(CompanyDay.ZONE);
        return new int[] {
            step.actor(), of[4], of[5], began.getHour(), began.getDayOfWeek().getValue(), of[0], of[1], of[3], of[2]
        };
    }
}
