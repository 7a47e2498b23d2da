package io.redthread.alerts;

import io.redthread.alerts.ActiveAlertRules.Active;
import io.redthread.alerts.domain.Pair;
import io.redthread.alerts.store.AlertRows;
import io.redthread.alerts.store.WaitingRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks at subjects under rules and brings what is told of them in step (判定): what is due is told, what is not yet due waits,
 * what has no reason any more is let go. A handful of statements for a batch, whatever its size.
 */
@Component
class AlertLook {

    private static final Duration CHECK = Duration.ofMinutes(2);
    private static final Duration SOLVED_CHECK = Duration.ofHours(6);

    private final AlertKinds kinds;
    private final WaitingRows waiting;
    private final AlertRows alerts;
    private final AlertTelling telling;

    AlertLook(AlertKinds kinds, WaitingRows waiting, AlertRows alerts, AlertTelling telling) {
        this.kinds = kinds;
        this.waiting = waiting;
        this.alerts = alerts;
        this.telling = telling;
    }

    /** Looks at these subjects under all of these rules that are about their kind. */
    void at(SubjectKind kind, Collection<String> subjects, List<Active> rules, Instant now) {
        var pairs = new ArrayList<Pair>(subjects.size() * rules.size());
        for (var rule : rules) {
            if (rule.kind() == kind) {
                subjects.forEach(it -> pairs.add(new Pair(rule.id(), it)));
            }
        }
        at(pairs, rules, now);
    }

    /** Looks at these subjects each under its rule; one whose rule speaks no more is let go. */
    void at(List<Pair> pairs, List<Active> rules, Instant now) {
        if (pairs.isEmpty()) {
            return;
        }
        var byId = rules.stream().collect(Collectors.toMap(Active::id, Function.identity()));
        var ids = pairs.stream().map(Pair::rule).collect(Collectors.toSet());
        var keys = pairs.stream().map(Pair::subject).collect(Collectors.toSet());
        var subjects = subjects(pairs, byId);
        var sorted = new AlertSorting(alerts.live(ids, keys), waiting.mutes(ids, keys, now), now);
        for (var pair : pairs) {
            var rule = Optional.ofNullable(byId.get(pair.rule()));
            var subject =
                    rule.map(it -> subjects.getOrDefault(it.kind(), Map.of())).map(it -> it.get(pair.subject()));
            sorted.add(pair, rule.orElse(null), subject.orElse(null));
        }
        waiting.forget(sorted.over);
        waiting.put(sorted.waits);
        alerts.keep(sorted.kept, now.plus(CHECK));
        alerts.keep(sorted.solved, now.plus(SOLVED_CHECK));
        telling.settle(sorted.gone, byId, now);
        telling.raise(sorted.due, now, CHECK);
        telling.wake(sorted.awake, now);
    }

    private Map<SubjectKind, Map<String, AlertSubject>> subjects(List<Pair> pairs, Map<AlertRuleId, Active> rules) {
        var keys = new EnumMap<SubjectKind, Set<String>>(SubjectKind.class);
        for (var pair : pairs) {
            Optional.ofNullable(rules.get(pair.rule()))
                    .ifPresent(rule -> keys.computeIfAbsent(rule.kind(), it -> new HashSet<>())
                            .add(pair.subject()));
        }
        var read = new EnumMap<SubjectKind, Map<String, AlertSubject>>(SubjectKind.class);
        keys.forEach((kind, some) -> read.put(kind, kinds.source(kind).read(some)));
        return read;
    }
}
