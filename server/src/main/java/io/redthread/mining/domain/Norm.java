package io.redthread.mining.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is prescribed for a life (标准), and the comparison of one with it. What is not prescribed is let pass.
 *
 * @param order the activities in the order they must be done
 * @param optional those of them that may be passed over
 * @param hands who may do which: the numbers of departments; an activity that is not there may be done by anybody
 * @param gate what must not happen before an approval; absent where nothing is released
 * @param approvals activities that are approvals
 * @param raising activities by which somebody raises the matter
 */
public record Norm(
        List<Integer> order,
        Set<Integer> optional,
        Map<Integer, Set<Integer>> hands,
        OptionalInt gate,
        Set<Integer> approvals,
        Set<Integer> raising) {

    /** Only an order, to be kept by anybody. */
    public static Norm of(List<Integer> order, Map<Integer, Set<Integer>> hands) {
        return new Norm(order, Set.of(), hands, OptionalInt.empty(), Set.of(), Set.of());
    }

    /** Where a life left it, in the order of the life; what was passed over comes at the end. */
    public List<Deviation> compare(Trace trace) {
        var round = new Round();
        trace.steps().forEach(round::take);
        for (var place = 0; place < round.furthest; place++) {
            var activity = order.get(place);
            if (!round.done.contains(activity) && !optional.contains(activity)) {
                round.found.add(new Deviation(Deviation.Kind.SKIPPED, activity, trace.object(), round.passedAt));
            }
        }
        return round.found;
    }

    /** How far a life has come. What was agreed to counts until the matter is raised again. */
    private final class Round {

        private final List<Deviation> found = new ArrayList<>();
        private final Set<Integer> done = new HashSet<>();
        private final Set<Integer> since = new HashSet<>();
        private final Set<Long> signed = new HashSet<>();
        private final Set<Integer> raisers = new HashSet<>();
        private boolean approved;
        private int furthest = -1;
        private long passedAt;

        void take(Step step) {
            if (raising.contains(step.activity())) {
                raisers.add(step.actor());
                since.clear();
                signed.clear();
                approved = false;
            } else if (approvals.contains(step.activity())) {
                sign(step);
            } else if (gate.isPresent() && gate.getAsInt() == step.activity() && !approved) {
                found.add(deviation(Deviation.Kind.UNAPPROVED, step));
            }
            order(step, order.indexOf(step.activity()));
            hands(step, found);
        }

        private void sign(Step step) {
            approved = true;
            if (step.actor() != 0 && raisers.contains(step.actor())) {
                found.add(deviation(Deviation.Kind.FOUR_EYES, step));
            }
            if (!signed.add(Flow.key(step.activity(), step.actor()))) {
                found.add(deviation(Deviation.Kind.REPEATED, step));
            } else if (!since.contains(step.activity()) && later(order.indexOf(step.activity()))) {
                found.add(deviation(Deviation.Kind.WRONG_ORDER, step));
            }
        }

        /** Whether something of this round that belongs behind a place is done already. */
        private boolean later(int place) {
            return place >= 0 && order.subList(place + 1, order.size()).stream().anyMatch(since::contains);
        }

        private void order(Step step, int place) {
            if (place < 0) {
                return;
            }
            if (!raising.contains(step.activity()) && !approvals.contains(step.activity())) {
                if (done.contains(step.activity())) {
                    found.add(deviation(Deviation.Kind.REPEATED, step));
                } else if (place < furthest) {
                    found.add(deviation(Deviation.Kind.WRONG_ORDER, step));
                }
            }
            if (place > furthest) {
                furthest = place;
                passedAt = step.at();
            }
            done.add(step.activity());
            since.add(step.activity());
        }
    }

    private void hands(Step step, List<Deviation> found) {
        var allowed = hands.get(step.activity());
        if (allowed != null && step.hands() != 0 && !allowed.contains(step.hands())) {
            found.add(deviation(Deviation.Kind.WRONG_HANDS, step));
        }
        if (step.late()) {
            found.add(deviation(Deviation.Kind.LATE, step));
        }
    }

    private static Deviation deviation(Deviation.Kind kind, Step step) {
        return new Deviation(kind, step.activity(), step.object(), step.at());
    }
}
