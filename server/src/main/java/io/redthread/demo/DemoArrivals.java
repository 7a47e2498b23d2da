package io.redthread.demo;

import io.redthread.approval.ApprovalFact;
import io.redthread.approval.ApprovalFacts;
import io.redthread.approval.ApprovalId;
import io.redthread.insight.TurnArrivals;
import io.redthread.insight.TurnArrivals.Arrival;
import io.redthread.insight.TurnArrivals.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Lets what the history's approvers decided come to them as it does in life: at once mostly, late when a server was busy. */
@Component
class DemoArrivals {

    private static final int AT_ONCE = 2_000;
    private static final int AWAY_IN_TEN = 4;
    private static final int BUSY = 180;

    private final ApprovalFacts approvals;
    private final TurnArrivals arrivals;

    DemoArrivals(ApprovalFacts approvals, TurnArrivals arrivals) {
        this.approvals = approvals;
        this.arrivals = arrivals;
    }

    /** Notes them for every level whose turn came. */
    void create(long seed) {
        for (var ids = approvals.after(Long.MIN_VALUE, AT_ONCE);
                !ids.isEmpty();
                ids = approvals.after(ids.getLast().value(), AT_ONCE)) {
            arrivals.note(approvals.of(ids).stream()
                    .flatMap(it -> it.steps().stream()
                            .flatMap(level ->
                                    level.activatedAt().stream().flatMap(at -> of(it.id(), level, at, seed).stream())))
                    .toList());
        }
    }

    private static List<Arrival> of(ApprovalId approval, ApprovalFact.Level level, Instant turn, long seed) {
        var random = new Random(seed ^ level.id().value());
        var busy = random.nextInt(BUSY) == 0 ? random.nextInt(5_000, 100_000) : 0;
        var inbox = turn.plusMillis(random.nextInt(20, 180) + busy);
        var found = new ArrayList<>(List.of(new Arrival(approval, level.id(), Way.INBOX, inbox)));
        if (random.nextInt(10) >= AWAY_IN_TEN) {
            found.add(new Arrival(approval, level.id(), Way.SHOWN, inbox.plusMillis(random.nextInt(100, 1_500))));
        }
        level.endedAt().filter(inbox::isBefore).ifPresent(end -> {
            var left = Duration.between(inbox, end).toMillis();
            found.add(new Arrival(
                    approval, level.id(), Way.OPENED, inbox.plusMillis(left * random.nextInt(30, 95) / 100)));
        });
        return found;
    }
}
