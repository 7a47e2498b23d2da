package io.redthread.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.process.domain.PracticeMove;
import io.redthread.process.domain.PracticeScript;
import io.redthread.process.domain.PracticeTrap;
import io.redthread.process.domain.ShippedStandard;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Simulated orders made out of a standard: the same seed gives the same, and what is right can be done (Z9). */
class PracticeScriptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Property(tries = 60)
    void the_same_seed_gives_the_same_moves(
            @ForAll long seed, @ForAll Scenario scenario, @ForAll @IntRange(min = 3, max = 20) int orders) {
        for (var department : PracticeScript.departments(standard(scenario))) {
            assertThat(moves(scenario, department, seed, orders)).isEqualTo(moves(scenario, department, seed, orders));
        }
    }

    @Property(tries = 60)
    void what_is_right_is_within_reach_and_counts_as_right(
            @ForAll long seed, @ForAll Scenario scenario, @ForAll @IntRange(min = 3, max = 20) int orders) {
        for (var department : PracticeScript.departments(standard(scenario))) {
            for (var move : moves(scenario, department, seed, orders)) {
                assertThat(move.isRight(move.right().value(), move.right().fields()))
                        .isTrue();
                assertThat(move.isRight("?", move.right().fields())).isFalse();
                if (move.kind() == PracticeMove.Kind.SCAN || move.kind() == PracticeMove.Kind.CHOOSE) {
                    var values = move.choices().stream()
                            .map(PracticeMove.Choice::value)
                            .toList();
                    assertThat(values).contains(move.right().value()).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Property(tries = 30)
    void every_trap_of_the_nodes_comes_before_any_comes_twice(@ForAll long seed) {
        assertThat(traps("warehouse", seed))
                .containsExactlyInAnyOrder(
                        PracticeTrap.WRONG_BIN,
                        PracticeTrap.LOOK_ALIKE,
                        PracticeTrap.EXPIRED_LOT,
                        PracticeTrap.BIN_SHORT,
                        PracticeTrap.STOPPED_ORDER,
                        PracticeTrap.WRONG_LABEL,
                        PracticeTrap.INTERCEPTED);
    }

    @Property(tries = 30)
    void an_order_that_is_to_be_stopped_goes_no_further(@ForAll long seed) {
        var moves = moves(Scenario.NORMAL, "warehouse", seed, 10);
        for (var i = 0; i + 1 < moves.size(); i++) {
            if (moves.get(i).right().value().startsWith("act:")) {
                assertThat(moves.get(i + 1).order()).isGreaterThan(moves.get(i).order());
            }
        }
    }

    @Property(tries = 5)
    void other_seeds_give_other_orders(@ForAll @IntRange(min = 1, max = 1000) int from) {
        var seen = new HashSet<List<PracticeMove>>();
        LongStream.range(from, from + 20L).forEach(seed -> seen.add(moves(Scenario.NORMAL, "warehouse", seed, 8)));
        assertThat(seen).hasSize(20);
    }

    private static Set<PracticeTrap> traps(String department, long seed) {
        var traps = new HashSet<PracticeTrap>();
        moves(Scenario.NORMAL, department, seed, 10).forEach(it -> it.trap().ifPresent(traps::add));
        return traps;
    }

    private static List<PracticeMove> moves(Scenario scenario, String department, long seed, int orders) {
        return PracticeScript.of(standard(scenario), department, seed, orders, DAY);
    }

    private static Standard standard(Scenario scenario) {
        return new Standard(new StandardId(1), scenario.code(), 1, ShippedStandard.of(scenario));
    }
}
