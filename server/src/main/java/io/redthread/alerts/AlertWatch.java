package io.redthread.alerts;

import io.redthread.alerts.ActiveAlertRules.Active;
import io.redthread.alerts.SubjectSource.Place;
import io.redthread.alerts.SubjectSource.Round;
import io.redthread.alerts.store.AlertRows;
import io.redthread.alerts.store.WaitingRows;
import io.redthread.alerts.store.WalkRows;
import io.redthread.alerts.store.WalkRows.Walk;
import io.redthread.platform.database.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Watches (预警引擎): takes what changed, what is due and what was told, a batch at a time, each in a transaction of its own. Idle,
 * a round is a probe of five indexes, whatever is open; several servers share the work and never tell the same twice.
 */
@Service
public class AlertWatch {

    /** Subjects of one batch. */
    static final int AT_ONCE = 500;

    private final ActiveAlertRules rules;
    private final AlertKinds kinds;
    private final AlertLook look;
    private final AlertTelling telling;
    private final WaitingRows waiting;
    private final WalkRows walks;
    private final AlertRows alerts;
    private final Transactions transactions;

    AlertWatch(
            ActiveAlertRules rules,
            AlertKinds kinds,
            AlertLook look,
            AlertTelling telling,
            WaitingRows waiting,
            WalkRows walks,
            AlertRows alerts,
            Transactions transactions) {
        this.rules = rules;
        this.kinds = kinds;
        this.look = look;
        this.telling = telling;
        this.waiting = waiting;
        this.walks = walks;
        this.alerts = alerts;
        this.transactions = transactions;
    }

    /** Does what there is to do at that moment, a batch of each; answers whether there may be more. */
    public boolean round(Instant now) {
        var active = transactions.in(rules::all);
        var changed = changes(active, now);
        var walked = walk(active, now);
        var due = due(active, now);
        var checked = check(active, now);
        return changed || walked || due || checked || escalate(active, now);
    }

    /** Goes on until nothing is left to do. */
    public void catchUp(Instant now) {
        while (round(now)) {
            Thread.onSpinWait();
        }
    }

    private boolean changes(List<Active> active, Instant now) {
        return transactions.in(() -> {
            var changed = waiting.takeChanged(AT_ONCE);
            changed.forEach((kind, subjects) -> look.at(kind, subjects, active, now));
            return !changed.isEmpty();
        });
    }

    private boolean walk(List<Active> active, Instant now) {
        return transactions.in(
                () -> walks.take(now).map(it -> walk(it, active, now)).orElse(false));
    }

    private boolean walk(Walk it, List<Active> active, Instant now) {
        if (active.stream().noneMatch(rule -> rule.kind() == it.kind())) {
            walks.save(new Walk(it.kind(), Instant.EPOCH, "", now.plus(Round.ONCE.rest())));
            return true;
        }
        var source = kinds.source(it.kind());
        var step = source.walk(new Place(it.at(), it.subject()), now, AT_ONCE);
        look.at(it.kind(), step.keys(), active, now);
        var round = source.round();
        var next = step.more() || !round.fromStart() ? step.next() : Place.START;
        walks.save(new Walk(it.kind(), next.at(), next.key(), step.more() ? now : now.plus(round.rest())));
        return true;
    }

    private boolean due(List<Active> active, Instant now) {
        return transactions.in(() -> {
            var due = waiting.takeDue(now, AT_ONCE);
            look.at(due, active, now);
            return !due.isEmpty();
        });
    }

    private boolean check(List<Active> active, Instant now) {
        return transactions.in(() -> {
            var told = alerts.takeToCheck(now, AT_ONCE);
            look.at(told, active, now);
            return !told.isEmpty();
        });
    }

    private boolean escalate(List<Active> active, Instant now) {
        return transactions.in(() -> {
            var late = alerts.takeToEscalate(now, AT_ONCE);
            if (!late.isEmpty()) {
                telling.escalate(late, active.stream().collect(Collectors.toMap(Active::id, Function.identity())), now);
            }
            return !late.isEmpty();
        });
    }
}
