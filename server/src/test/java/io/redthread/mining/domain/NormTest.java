package io.redthread.mining.domain;

import static io.redthread.mining.domain.Simulated.life;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.mining.domain.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was put into a life as a deviation is found, and nothing else. */
class NormTest {

    private static final int DRAFT = 1;
    private static final int SUBMIT = 2;
    private static final int HEAD = 3;
    private static final int FINANCE = 4;
    private static final int RELEASE = 5;

    private static final Norm STANDARD = Norm.of(List.of(1, 2, 3, 4, 5), Map.of(3, Set.of(7, 8)));
    private static final Norm POLICY = new Norm(
            List.of(DRAFT, SUBMIT, HEAD, FINANCE, RELEASE),
            Set.of(DRAFT, SUBMIT),
            Map.of(),
            OptionalInt.of(RELEASE),
            Set.of(HEAD, FINANCE),
            Set.of(SUBMIT));

    static Stream<Arguments> lives() {
        return Stream.of(
                Arguments.of(life(1, 1, 2, 3, 4, 5), List.of()),
                Arguments.of(life(1, 1, 2), List.of()),
                Arguments.of(life(1, 1, 9, 2, 9, 3), List.of()),
                Arguments.of(life(1, 1, 3, 4, 5), List.of("skipped 2")),
                Arguments.of(life(1, 1, 2, 4, 3, 5), List.of("wrong-order 3")),
                Arguments.of(life(1, 1, 2, 2, 3), List.of("repeated 2")),
                Arguments.of(life(1, 1, 2, 3, 4, 3, 4), List.of("repeated 3", "repeated 4")),
                Arguments.of(life(1, 3), List.of("skipped 1", "skipped 2")));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_life_is_compared_with_its_standard(Trace life, List<String> expected) {
        assertThat(found(STANDARD, life)).isEqualTo(expected);
    }

    @Test
    void other_hands_and_late_work_are_found() {
        var steps = new ArrayList<>(life(1, 1, 2, 3, 4).steps());
        steps.set(2, new Step(1, 3, 120_000, 0, 0, 55, 9, 1, false));
        steps.set(3, new Step(1, 4, 180_000, 0, 0, 55, 9, 1, true));

        assertThat(found(STANDARD, new Trace(1, steps))).containsExactly("wrong-hands 3", "late 4");
    }

    @Test
    void a_release_without_an_approval_is_found() {
        assertThat(found(POLICY, life(1, DRAFT, SUBMIT, RELEASE)))
                .containsExactly("unapproved 5", "skipped 3", "skipped 4");
        assertThat(found(POLICY, life(1, DRAFT, SUBMIT, HEAD, FINANCE, RELEASE)))
                .isEmpty();
    }

    @Test
    void who_raised_it_may_not_agree_to_it() {
        var steps =
                new ArrayList<>(life(1, DRAFT, SUBMIT, HEAD, FINANCE, RELEASE).steps());
        steps.set(2, new Step(1, HEAD, 120_000, 0, 0, 100 + SUBMIT, 7, 1, false));

        assertThat(found(POLICY, new Trace(1, steps))).containsExactly("four-eyes 3");
    }

    @Test
    void what_is_raised_again_is_agreed_to_again() {
        assertThat(found(POLICY, life(1, DRAFT, SUBMIT, HEAD, SUBMIT, HEAD, FINANCE, RELEASE)))
                .isEmpty();
        assertThat(found(POLICY, life(1, DRAFT, SUBMIT, HEAD, HEAD, FINANCE, RELEASE)))
                .containsExactly("repeated 3");
        assertThat(found(POLICY, life(1, DRAFT, SUBMIT, FINANCE, HEAD, RELEASE)))
                .containsExactly("wrong-order 3");
    }

    @Test
    void all_that_was_injected_is_found_and_nothing_else() {
        for (var seed = 1; seed <= 50; seed++) {
            var dice = new Random(seed);
            var conformance = new Conformance(it -> Optional.of(STANDARD));
            var injected = new ArrayList<String>();

            for (var object = 1; object <= 200; object++) {
                conformance.add(injured(object, dice, injected));
            }

            assertThat(conformance.groups().stream()
                            .flatMap(it -> it.kept().stream())
                            .map(it -> it.object() + " " + it.kind().code() + " " + it.activity()))
                    .containsExactlyInAnyOrderElementsOf(injected);
            assertThat(conformance.compared()).isEqualTo(200);
            assertThat(conformance.inTime()).isEqualTo(200 - injected.size());
        }
    }

    /** A straight life, or one with exactly one deviation that is noted. */
    private static Trace injured(int object, Random dice, List<String> injected) {
        var at = 1 + dice.nextInt(3);
        var steps = new ArrayList<>(life(object, 1, 2, 3, 4, 5).steps());
        var its = steps.get(at);
        var kind = switch (dice.nextInt(8)) {
            case 0 -> {
                steps.remove(at);
                yield Kind.SKIPPED;
            }
            case 1 -> {
                steps.add(at + 1, its);
                yield Kind.REPEATED;
            }
            case 2 -> {
                steps.set(at, steps.get(at + 1));
                steps.set(at + 1, its);
                yield Kind.WRONG_ORDER;
            }
            case 3 -> {
                steps.set(at, new Step(object, its.activity(), its.at(), 0, 0, its.actor(), its.hands(), 1, true));
                yield Kind.LATE;
            }
            default -> null;
        };
        if (kind != null) {
            injected.add(object + " " + kind.code() + " " + its.activity());
        }
        return new Trace(object, steps);
    }

    private static List<String> found(Norm norm, Trace life) {
        return norm.compare(life).stream()
                .map(it -> it.kind().code() + " " + it.activity())
                .toList();
    }
}
