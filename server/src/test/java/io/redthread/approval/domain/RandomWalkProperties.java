package io.redthread.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.Outcome;
import io.redthread.approval.StepId;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.approval.StepState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However people and deadlines act on it, an approval loses no turn, leaves none behind, and ends exactly once (U13). */
class RandomWalkProperties {

    private static final Limits LIMITS = (from, time, urgent) -> from.plus(time);
    private static final Instant START = Instant.parse("2026-11-30T01:00:00Z");

    @Property(tries = 2_000)
    void no_turn_is_lost_and_it_ends_once(@ForAll("walks") Walk walk) {
        var now = START;
        var it = fresh(walk.levels(), walk.allOf()).begun(now, LIMITS);
        var ends = it.state().ended() ? 1 : 0;
        var next = 1_000L;
        for (var move : walk.moves()) {
            now = now.plusSeconds(60);
            var before = it;
            it = step(it, move, now, next++);
            ends += !before.state().ended() && it.state().ended() ? 1 : 0;
            holds(it);
        }
        while (!it.state().ended()) {
            var turn = it.active().orElseThrow();
            it = it.approved(turn.id(), turn.open().getFirst(), now, LIMITS);
            ends += it.state().ended() ? 1 : 0;
            holds(it);
        }
        assertThat(ends).isEqualTo(1);
    }

    private static void holds(Approval it) {
        var active = it.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .toList();
        if (it.state().ended()) {
            assertThat(it.steps()).noneMatch(Step::isLive);
            assertThat(it.steps()).allSatisfy(step -> {
                assertThat(step.open()).isEmpty();
                assertThat(step.next()).isEmpty();
            });
        } else {
            assertThat(active).hasSize(1);
            assertThat(active.getFirst().open()).isNotEmpty();
            assertThat(active.getFirst().dueAt()).isPresent();
        }
        if (it.state() == ApprovalState.APPROVED) {
            assertThat(it.steps())
                    .filteredOn(step -> step.addedBy().isEmpty())
                    .allMatch(step -> step.state() == StepState.APPROVED);
        }
    }

    private static Approval step(Approval it, Move move, Instant now, long fresh) {
        if (it.state().ended()) {
            return it;
        }
        var turn = it.active().orElseThrow();
        var who = turn.open().get(move.choice() % turn.open().size());
        var other = new PersonId(fresh);
        return switch (move.act()) {
            case APPROVE -> it.approved(turn.id(), who, now, LIMITS);
            case REJECT -> it.stopped(turn.id(), who, ApprovalState.REJECTED, ending(now, who));
            case RETURN -> it.stopped(turn.id(), who, ApprovalState.RETURNED, ending(now, who));
            case WITHDRAW -> it.ended(ApprovalState.WITHDRAWN, ending(now, who));
            case REASSIGN -> it.reassigned(turn.id(), who, other);
            case ADD_BEFORE -> it.addedBefore(turn.id(), added(fresh, who), now, LIMITS);
            case ADD_AFTER -> it.addedAfter(turn.id(), added(fresh, who));
            case REMOVE ->
                it.steps().stream()
                        .filter(step -> step.isLive() && step.addedBy().isPresent())
                        .findFirst()
                        .map(step -> it.removed(step.id(), now, LIMITS))
                        .orElse(it);
            case HALF -> it.halfTimeTold(turn.id());
            case OVERDUE -> it.overdueTold(turn.id(), move.choice() % 2 == 0);
            case ESCALATE -> it.escalated(turn.id(), Map.of(who, other), now, LIMITS);
        };
    }

    private static Ending ending(Instant now, PersonId by) {
        return new Ending(now, Optional.of(by), "other", "");
    }

    private static Step added(long id, PersonId by) {
        return Step.pending(
                new StepId(id),
                StepRole.ADDED,
                StepKind.OPINION,
                true,
                false,
                40,
                List.of(),
                Optional.of(by),
                List.of(
                        Assignee.planned(new PersonId(id + 5_000), Origin.ADDED),
                        Assignee.planned(new PersonId(id + 9_000), Origin.ADDED)));
    }

    private static Approval fresh(int levels, boolean allOf) {
        var steps = IntStream.rangeClosed(1, levels)
                .mapToObj(i -> Step.pending(
                        new StepId(i),
                        new StepRoleCode("level-" + i),
                        StepKind.DECIDE,
                        allOf,
                        false,
                        40,
                        List.of(),
                        Optional.empty(),
                        List.of(
                                Assignee.planned(new PersonId(i * 10L), Origin.ROUTE),
                                Assignee.planned(new PersonId(i * 10L + 1), Origin.ROUTE))))
                .toList();
        var subject = new Approval.Subject(
                new DocumentRef("test-document", 1),
                1,
                "TD-1",
                "",
                "/",
                new PersonId(1),
                new DepartmentId(1),
                Money.of("100", "CNY"),
                Money.of("100", "CNY"),
                false,
                "rules",
                1);
        return new Approval(
                new ApprovalId(1), subject, Outcome.ROUTE, ApprovalState.WAITING, START, Optional.empty(), steps);
    }

    enum Act {
        APPROVE,
        REJECT,
        RETURN,
        WITHDRAW,
        REASSIGN,
        ADD_BEFORE,
        ADD_AFTER,
        REMOVE,
        HALF,
        OVERDUE,
        ESCALATE
    }

    record Move(Act act, int choice) {}

    record Walk(int levels, boolean allOf, List<Move> moves) {}

    @Provide
    Arbitrary<Walk> walks() {
        var act = Arbitraries.frequency(
                Tuple.of(6, Act.APPROVE),
                Tuple.of(1, Act.REJECT),
                Tuple.of(1, Act.RETURN),
                Tuple.of(1, Act.WITHDRAW),
                Tuple.of(4, Act.REASSIGN),
                Tuple.of(4, Act.ADD_BEFORE),
                Tuple.of(4, Act.ADD_AFTER),
                Tuple.of(3, Act.REMOVE),
                Tuple.of(4, Act.HALF),
                Tuple.of(3, Act.OVERDUE),
                Tuple.of(5, Act.ESCALATE));
        var move =
                Combinators.combine(act, Arbitraries.integers().between(0, 7)).as(Move::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false),
                        move.list().ofMaxSize(25))
                .as(Walk::new);
    }
}
