package io.redthread.alerts;

import io.redthread.alerts.AlertsRefusal.AlertChanged;
import io.redthread.alerts.AlertsRefusal.AlertEnded;
import io.redthread.alerts.domain.Pair;
import io.redthread.alerts.events.AlertTold;
import io.redthread.alerts.events.AlertTold.What;
import io.redthread.alerts.store.AlertActs;
import io.redthread.alerts.store.AlertRuleRows;
import io.redthread.alerts.store.AlertRuleRows.Saving;
import io.redthread.alerts.store.AlertStepRows;
import io.redthread.alerts.store.WaitingRows;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about alerts (预警处理, H9): take, give, say, silence, solve; each act is recorded. */
@Service
@Transactional
public class AlertHandling {

    private static final int LONGEST_TEXT = 2_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final AlertDesk desk;
    private final AlertActs acts;
    private final AlertStepRows steps;
    private final AlertRuleRows rules;
    private final WaitingRows waiting;
    private final People people;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertHandling(
            AlertDesk desk,
            AlertActs acts,
            AlertStepRows steps,
            AlertRuleRows rules,
            WaitingRows waiting,
            People people,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.steps = steps;
        this.rules = rules;
        this.waiting = waiting;
        this.people = people;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How an alert was solved.
     *
     * @param solution what was done, 1–2,000 characters
     * @param cause why it came about
     * @param cost what it cost, in the currency of the company; absent when nothing or unknown
     */
    public record Solving(String solution, AlertCause cause, Optional<BigDecimal> cost) {}

    /** The caller takes it; its superiors hear of it no more. */
    public void claim(AlertId id, int seen) {
        var me = Callers.current().username();
        var it = desk.seen(id);
        stands(acts.assign(id, seen, me), it);
        done(it, AlertAct.CLAIMED, "", Map.of("to", me));
    }

    /** Gives it to a person who may handle alerts, with a word; that person hears of it. */
    public void assign(AlertId id, int seen, String username, String word) {
        longest("/word", word);
        var it = desk.seen(id);
        var to = handlers().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/username", username, "person-unknown"));
        stands(acts.assign(id, seen, username), it);
        done(it, AlertAct.ASSIGNED, to.name() + (word.isBlank() ? "" : ":" + word), Map.of("to", username));
        var content = rules.version(it.rule(), it.version()).orElseThrow().content();
        events.publishEvent(new AlertTold(
                What.ASSIGNED,
                id,
                it.number(),
                it.name(),
                content.nameZh(),
                content.nameEn(),
                it.severity(),
                1,
                0,
                Set.of(to.id()),
                clock.instant()));
    }

    /** Says something about it. */
    public void comment(AlertId id, String body) {
        filled("/body", body);
        done(desk.seen(id), AlertAct.COMMENTED, body, Map.of("body", body));
    }

    /** It is silent until that moment, for a reason; where the reason still holds then, it speaks again. */
    public void mute(AlertId id, int seen, Instant until, String reason) {
        AlertRules.requireMute(until, reason, clock.instant());
        var it = desk.seen(id);
        stands(acts.mute(id, seen, until), it);
        var pair = new Pair(it.rule(), acts.subject(id));
        waiting.mute(pair, until, reason, saving());
        waiting.put(Map.of(pair, until));
        done(it, AlertAct.MUTED, reason, Map.of("until", until, "reason", reason));
    }

    /** It is solved: what was done, why it came about, what it cost. Nobody is told again until its reason has gone. */
    public void solve(AlertId id, int seen, Solving how) {
        filled("/solution", how.solution());
        how.cost()
                .filter(cost -> cost.signum() < 0
                        || cost.compareTo(MOST) > 0
                        || cost.stripTrailingZeros().scale() > 2)
                .ifPresent(cost -> {
                    throw InvalidInput.of("/cost", cost, "alert-cost-out-of-range");
                });
        var it = desk.seen(id);
        stands(acts.solve(id, seen, how.solution(), how.cause(), how.cost(), saving()), it);
        done(it, AlertAct.SOLVED, how.solution(), how);
    }

    /** Writes in what was changed so that it does not come back (H10). */
    public void review(AlertId id, int seen, String changed) {
        filled("/changed", changed);
        var it = desk.seen(id);
        if (!acts.review(id, seen, changed, saving())) {
            throw new Refused(new AlertChanged("", desk.seen(id).revision()));
        }
        done(it, AlertAct.REVIEWED, changed, Map.of("changed", changed));
    }

    /** Whom alerts can be given to. */
    @Transactional(readOnly = true)
    public List<PersonFacts> handlers() {
        return people.holding(Permission.ALERTS_HANDLE);
    }

    private void stands(boolean written, AlertView seen) {
        if (!written) {
            var now = desk.seen(seen.id());
            throw new Refused(
                    now.state() == AlertState.OPEN
                            ? new AlertChanged(now.assignee(), now.revision())
                            : new AlertEnded(now.number(), now.endedBy()));
        }
    }

    private void done(AlertView it, AlertAct act, String body, Object what) {
        steps.add(List.of(it.id()), act, body, saving());
        journal.record(Act.of(
                "alert-" + act.code(),
                new DocumentRef(AlertTelling.KIND, it.id().value()),
                it.number(),
                what));
    }

    private Saving saving() {
        return new Saving(Callers.current().username(), clock.instant());
    }

    private static void filled(String place, String text) {
        if (text.isBlank()) {
            throw InvalidInput.of(place, text, "value-required");
        }
        longest(place, text);
    }

    private static void longest(String place, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw InvalidInput.of(place, text, "text-too-long");
        }
    }
}
