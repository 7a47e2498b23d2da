package io.redthread.alerts;

import io.redthread.alerts.ActiveAlertRules.Active;
import io.redthread.alerts.domain.Pair;
import io.redthread.alerts.events.AlertTold;
import io.redthread.alerts.events.AlertTold.What;
import io.redthread.alerts.store.AlertRows;
import io.redthread.alerts.store.AlertRows.Ended;
import io.redthread.alerts.store.AlertRuleRows.Saving;
import io.redthread.alerts.store.AlertStepRows;
import io.redthread.identity.Calendars;
import io.redthread.identity.PersonId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what is told and what is over, with its journal, and lets people hear of it: once for each rule and batch. */
@Component
class AlertTelling {

    /** Kind of the document that the journal points at. */
    static final String KIND = "alert";

    private final AlertRows alerts;
    private final AlertStepRows steps;
    private final AlertOwners owners;
    private final Calendars calendars;
    private final IdBlocks ids;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AlertTelling(
            AlertRows alerts,
            AlertStepRows steps,
            AlertOwners owners,
            Calendars calendars,
            IdBlocks ids,
            Journal journal,
            ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.steps = steps;
        this.owners = owners;
        this.calendars = calendars;
        this.ids = ids;
        this.journal = journal;
        this.events = events;
    }

    /** Tells of these, except where one of the same rule and subject is told of already. */
    void raise(List<AlertDueSubject> due, Instant now, Duration check) {
        if (due.isEmpty()) {
            return;
        }
        var batch = owners.batch();
        var before = alerts.before(
                due.stream().map(it -> it.rule().id()).collect(Collectors.toSet()),
                due.stream().map(it -> it.subject().key()).collect(Collectors.toSet()));
        var fresh = due.stream().map(it -> fresh(it, batch, before, now)).toList();
        var added = alerts.raise(fresh, now, check);
        var rules = due.stream().collect(Collectors.toMap(it -> it.rule().id(), AlertDueSubject::rule, (a, b) -> a));
        var news = fresh.stream().filter(it -> added.contains(it.id())).toList();
        done(news.stream().map(AlertFresh::id).toList(), AlertAct.RAISED, now);
        journal.record(news.stream()
                .map(it -> Act.of(
                        "alert-raised",
                        new DocumentRef(KIND, it.id().value()),
                        it.subject().number(),
                        it.subject().facts()))
                .toList());
        var heard = new Heard(What.RAISED, now);
        news.forEach(it -> heard.add(
                Objects.requireNonNull(rules.get(it.rule())), batch.people(it.owner()), it.id(), it.subject()));
        heard.publish();
    }

    /** These have no reason any more; whoever has them open hears of it, unless the rule itself speaks no more. */
    void settle(List<AlertId> gone, Map<AlertRuleId, Active> rules, Instant now) {
        var settled = alerts.settle(gone, now);
        if (settled.isEmpty()) {
            return;
        }
        done(settled.stream().map(Ended::id).toList(), AlertAct.SETTLED, now);
        journal.record(settled.stream()
                .map(it -> Act.of("alert-settled", new DocumentRef(KIND, it.id().value()), it.number(), Map.of()))
                .toList());
        var batch = owners.batch();
        var heard = new Heard(What.SETTLED, now);
        settled.forEach(it -> Optional.ofNullable(rules.get(it.rule()))
                .ifPresent(rule -> heard.add(rule, batch.people(it.owner()), it.id(), it.number(), it.name())));
        heard.publish();
    }

    /** These were silent for a time that is over, and have their reason still. */
    void wake(Map<AlertId, AlertDueSubject> awake, Instant now) {
        if (awake.isEmpty()) {
            return;
        }
        alerts.wake(awake.keySet(), now);
        done(List.copyOf(awake.keySet()), AlertAct.RAISED, now);
        var batch = owners.batch();
        var heard = new Heard(What.RAISED, now);
        awake.forEach((id, it) -> heard.add(
                it.rule(), batch.people(batch.of(it.rule().content().owner(), it.subject())), id, it.subject()));
        heard.publish();
    }

    /** Nobody took these in time: the superiors hear of it, and after as long theirs. */
    void escalate(List<AlertRows.Late> late, Map<AlertRuleId, Active> rules, Instant now) {
        var batch = owners.batch();
        var heard = new Heard(What.ESCALATED, now);
        var next = new LinkedHashMap<AlertId, Optional<Instant>>();
        var told = new ArrayList<AlertId>();
        for (var it : late) {
            var above = batch.people(it.owner());
            for (var level = 0; level <= it.level(); level++) {
                above = owners.above(above);
            }
            var rule = Optional.ofNullable(rules.get(it.rule()));
            var goesOn = !above.isEmpty() && rule.isPresent();
            next.put(it.id(), goesOn ? rule.flatMap(one -> escalateAt(one, now)) : Optional.empty());
            if (goesOn) {
                told.add(it.id());
                heard.add(rule.orElseThrow(), above, it.id(), it.number(), it.name());
                heard.level = it.level() + 1;
            }
        }
        alerts.escalated(next);
        done(told, AlertAct.ESCALATED, now);
        heard.publish();
    }

    private AlertFresh fresh(AlertDueSubject it, AlertOwners.Batch batch, Map<Pair, Integer> before, Instant now) {
        var rule = it.rule();
        return new AlertFresh(
                new AlertId(ids.next("alerts", "alert_id")),
                rule.id(),
                rule.version(),
                rule.content().severity(),
                batch.of(rule.content().owner(), it.subject()),
                rule.kind(),
                it.subject(),
                it.dueAt(),
                before.getOrDefault(new Pair(rule.id(), it.subject().key()), 0) + 1,
                escalateAt(rule, now));
    }

    private Optional<Instant> escalateAt(Active rule, Instant now) {
        return rule.content()
                .escalateMinutes()
                .map(Duration::ofMinutes)
                .map(after -> rule.content().workingHoursOnly() ? calendars.after(now, after) : now.plus(after));
    }

    private void done(List<AlertId> which, AlertAct act, Instant now) {
        steps.add(which, act, "", new Saving(Callers.current().username(), now));
    }

    /** What people hear, gathered by rule and people. */
    private final class Heard {

        private final What what;
        private final Instant at;
        private final Map<Group, List<AlertTold>> groups = new LinkedHashMap<>();
        private int level;

        private Heard(What what, Instant at) {
            this.what = what;
            this.at = at;
        }

        private void add(Active rule, Set<PersonId> people, AlertId id, AlertSubject subject) {
            add(rule, people, id, subject.number(), subject.name());
        }

        private void add(Active rule, Set<PersonId> people, AlertId id, String number, String name) {
            var content = rule.content();
            groups.computeIfAbsent(new Group(rule.id(), people), it -> new ArrayList<>())
                    .add(new AlertTold(
                            what,
                            id,
                            number,
                            name,
                            content.nameZh(),
                            content.nameEn(),
                            content.severity(),
                            1,
                            level,
                            people,
                            at));
        }

        private void publish() {
            groups.values().forEach(some -> events.publishEvent(some.getFirst().of(some.size(), level)));
        }
    }

    private record Group(AlertRuleId rule, Set<PersonId> people) {}
}
