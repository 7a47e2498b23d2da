package io.redthread.alerts;

import io.redthread.alerts.ActiveAlertRules.Active;
import io.redthread.alerts.domain.Pair;
import io.redthread.alerts.domain.Standing;
import io.redthread.alerts.store.AlertRows.Live;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts subjects by what has to be done about them; nothing is read or written. */
final class AlertSorting {

    private final Map<Pair, Live> live;
    private final Map<Pair, Instant> mutes;
    private final Instant now;

    /** Wait for nothing any more. */
    final List<Pair> over = new ArrayList<>();
    /** Wait until then. */
    final Map<Pair, Instant> waits = new HashMap<>();
    /** Are to be told. */
    final List<AlertDueSubject> due = new ArrayList<>();
    /** Were told and have no reason any more. */
    final List<AlertId> gone = new ArrayList<>();
    /** Were told and have their reason still. */
    final List<AlertId> kept = new ArrayList<>();
    /** The same, and a person has solved them. */
    final List<AlertId> solved = new ArrayList<>();
    /** Were silent for a time that is over. */
    final Map<AlertId, AlertDueSubject> awake = new HashMap<>();

    AlertSorting(Map<Pair, Live> live, Map<Pair, Instant> mutes, Instant now) {
        this.live = live;
        this.mutes = mutes;
        this.now = now;
    }

    /** A subject that is not there any more, or whose rule speaks no more, has no reason. */
    void add(Pair pair, @Nullable Active rule, @Nullable AlertSubject subject) {
        if (rule == null || subject == null) {
            letGo(pair);
            return;
        }
        switch (rule.judging().of(subject, now)) {
            case Standing.Silent() -> letGo(pair);
            case Standing.Waits(var dueAt) -> {
                waits.put(pair, dueAt);
                Optional.ofNullable(live.get(pair)).ifPresent(it -> gone.add(it.id()));
            }
            case Standing.Due(var dueAt) -> due(pair, new AlertDueSubject(rule, subject, dueAt));
        }
    }

    private void letGo(Pair pair) {
        over.add(pair);
        Optional.ofNullable(live.get(pair)).ifPresent(it -> gone.add(it.id()));
    }

    private void due(Pair pair, AlertDueSubject it) {
        var until = mutedUntil(pair, it.rule());
        if (until.isPresent()) {
            waits.put(pair, until.orElseThrow());
        } else {
            over.add(pair);
        }
        var there = live.get(pair);
        if (there == null) {
            if (until.isEmpty()) {
                due.add(it);
            }
        } else if (there.state() == AlertState.SOLVED) {
            solved.add(there.id());
        } else {
            kept.add(there.id());
            if (until.isEmpty() && there.mutedUntil().isPresent()) {
                awake.put(there.id(), it);
            }
        }
    }

    private Optional<Instant> mutedUntil(Pair pair, Active rule) {
        var subject = mutes.get(pair);
        return rule.mutedUntil()
                .filter(it -> it.isAfter(now))
                .filter(it -> subject == null || it.isAfter(subject))
                .or(() -> Optional.ofNullable(subject));
    }
}
