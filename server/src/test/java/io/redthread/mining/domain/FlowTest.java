package io.redthread.mining.domain;

import static io.redthread.mining.domain.Simulated.MINUTE;
import static io.redthread.mining.domain.Simulated.life;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What followed what is what a count by hand says. */
class FlowTest {

    @Test
    void a_small_log_comes_to_what_is_counted_by_hand() {
        var flow = new Flow();

        List.of(life(1, 1, 2, 3), life(2, 1, 2, 2, 3), life(3, 1, 3)).forEach(flow::add);

        assertThat(count(flow, 1, 2)).isEqualTo(2);
        assertThat(count(flow, 2, 2)).isEqualTo(1);
        assertThat(count(flow, 2, 3)).isEqualTo(2);
        assertThat(count(flow, 1, 3)).isEqualTo(1);
        assertThat(place(flow, 2).count()).isEqualTo(3);
        assertThat(place(flow, 2).cases()).isEqualTo(2);
        assertThat(place(flow, 2).repeats()).isEqualTo(1);
        assertThat(place(flow, 2).repeatedCases()).isEqualTo(1);
        assertThat(place(flow, 1).begins()).isEqualTo(3);
        assertThat(place(flow, 3).ends()).isEqualTo(3);
        assertThat(flow.whole().median()).isBetween(2 * MINUTE - 2_000, 2 * MINUTE + 2_000);
    }

    @Test
    void counts_are_those_of_looking_at_every_pair() {
        for (var seed = 1; seed <= 20; seed++) {
            var lives = Simulated.wandering(200, seed);
            var flow = new Flow();

            lives.forEach(flow::add);

            assertThat(counts(flow)).isEqualTo(everyPair(lives));
        }
    }

    @Test
    void variants_sum_to_all_lives() {
        for (var seed = 1; seed <= 20; seed++) {
            var lives = Simulated.wandering(300, seed);
            var variants = new Variants();

            lives.forEach(variants::add);

            assertThat(variants.commonest(Integer.MAX_VALUE).stream()
                            .mapToLong(Variants.Variant::cases)
                            .sum())
                    .isEqualTo(300);
            assertThat(variants.size())
                    .isEqualTo(lives.stream()
                            .map(it -> List.of(Arrays.toString(it.activities())))
                            .distinct()
                            .count());
        }
    }

    @Test
    void a_way_back_is_counted_from_the_last_time() {
        var loops = new Loops();

        loops.add(life(1, 1, 2, 3, 2, 3, 2));

        assertThat(loops.commonest(9).stream().map(Loops.Loop::way))
                .containsExactly(List.of(2, 3, 2), List.of(3, 2, 3));
        assertThat(loops.commonest(1).getFirst().times().count()).isEqualTo(2);
    }

    @Test
    void lives_are_cut_by_object_and_chosen_by_their_beginning() {
        var lives = new ArrayList<Trace>();
        var traces = new Traces(MINUTE, 5 * MINUTE, lives::add);

        Simulated.life(1, 1, 2, 3).steps().forEach(traces::add);
        traces.add(Simulated.step(2, 1, MINUTE));
        traces.add(Simulated.step(2, 2, 9 * MINUTE));
        traces.add(Simulated.step(3, 1, 5 * MINUTE));
        traces.end();

        assertThat(lives).extracting(Trace::object).containsExactly(2L);
        assertThat(lives.getFirst().steps()).hasSize(2);
    }

    @Test
    void quantiles_lie_within_a_thirty_second_of_the_true_ones() {
        var durations = new Durations();
        var all = LongStream.rangeClosed(1, 10_000)
                .map(it -> it * it % 7_919_993 + 1)
                .toArray();

        LongStream.of(all).forEach(durations::add);

        var sorted = LongStream.of(all).sorted().toArray();
        for (var percent : List.of(1, 10, 50, 90, 99)) {
            var truth = sorted[all.length * percent / 100 - 1];
            assertThat(Math.abs(durations.quantile(percent) - truth)).isLessThanOrEqualTo(truth / 32 + 1);
        }
        assertThat(durations.sum()).isEqualTo(LongStream.of(all).sum());
    }

    private static long count(Flow flow, int from, int to) {
        return counts(flow).getOrDefault(Flow.key(from, to), 0L);
    }

    private static Flow.Place place(Flow flow, int activity) {
        return Objects.requireNonNull(flow.places().get(activity));
    }

    private static Map<Long, Long> counts(Flow flow) {
        var counts = new HashMap<Long, Long>();
        flow.ways().forEach((key, way) -> counts.put(key, way.times().count()));
        return counts;
    }

    private static Map<Long, Long> everyPair(List<Trace> lives) {
        var counts = new HashMap<Long, Long>();
        for (var from = 1; from <= 5; from++) {
            for (var to = 1; to <= 5; to++) {
                var pairs = 0L;
                for (var it : lives) {
                    for (var at = 1; at < it.activities().length; at++) {
                        pairs += it.activities()[at - 1] == from && it.activities()[at] == to ? 1 : 0;
                    }
                }
                if (pairs > 0) {
                    counts.put(Flow.key(from, to), pairs);
                }
            }
        }
        return counts;
    }
}
