package io.redthread.alerts;

import io.redthread.alerts.AlertsRefusal.AlertRuleChanged;
import io.redthread.alerts.AlertsRefusal.AlertRuleNotClean;
import io.redthread.alerts.AlertsRefusal.AlertRuleNotFound;
import io.redthread.alerts.AlertsRefusal.AlertRuleUnpublished;
import io.redthread.alerts.AlertsRefusal.AlertRuleWithoutFacts;
import io.redthread.alerts.store.AlertCounts;
import io.redthread.alerts.store.AlertRows;
import io.redthread.alerts.store.AlertRuleRows;
import io.redthread.alerts.store.AlertRuleRows.Saving;
import io.redthread.alerts.store.WalkRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.rules.CheckReport;
import io.redthread.rules.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules of early warning (预警规则, H3): written and tried by business people, published version by version, on or off. */
@Service
@Transactional
public class AlertRules {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int LONGEST_REASON = 200;
    private static final Duration LONGEST_MUTE = Duration.ofDays(366);

    private final AlertRuleRows rows;
    private final AlertRows alerts;
    private final AlertCounts counts;
    private final WalkRows walks;
    private final AlertKinds kinds;
    private final AlertContents contents;
    private final Journal journal;
    private final Clock clock;

    AlertRules(
            AlertRuleRows rows,
            AlertRows alerts,
            AlertCounts counts,
            WalkRows walks,
            AlertKinds kinds,
            AlertContents contents,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.alerts = alerts;
        this.counts = counts;
        this.walks = walks;
        this.kinds = kinds;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every rule with what it did lately, by its code. */
    @Transactional(readOnly = true)
    public List<AlertRuleLine> all() {
        var rules = rows.all();
        var newest = rows.newest(rules.stream().map(AlertRuleState::id).toList());
        var did = counts.byRule(clock.instant().minus(LATELY));
        return rules.stream()
                .filter(it -> newest.containsKey(it.id()))
                .map(it -> {
                    var version = Objects.requireNonNull(newest.get(it.id()));
                    var done = did.getOrDefault(it.id(), AlertCounts.Did.NOTHING);
                    return new AlertRuleLine(
                            it,
                            version.content(),
                            version.draft(),
                            version.sentenceZh(),
                            version.sentenceEn(),
                            done.open(),
                            done.fired());
                })
                .toList();
    }

    /** One rule with its versions. */
    @Transactional(readOnly = true)
    public AlertRuleView one(AlertRuleId id) {
        return new AlertRuleView(rows.find(id).orElseThrow(() -> absent(id)), rows.versions(id));
    }

    /** Begins a rule with a draft. */
    public AlertRuleId begin(SubjectKind kind, AlertContent content) {
        return begin("custom-" + Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX), kind, content)
                .orElseThrow();
    }

    /** The same under that code; absent when it is taken. */
    Optional<AlertRuleId> begin(String code, SubjectKind kind, AlertContent content) {
        contents.require(kind, content);
        return rows.add(code, kind, saving()).map(id -> {
            rows.draft(id, 1, content, saving());
            record("alert-rule-drafted", id, code, content);
            return id;
        });
    }

    /** Writes the draft over the revision that was seen; where the newest version counts, a new one is begun. */
    public AlertRuleView save(AlertRuleId id, int seen, AlertContent content) {
        var rule = locked(id, seen);
        contents.require(rule.kind(), content);
        var newest = rows.versions(id).getFirst();
        rows.draft(id, newest.draft() ? newest.version() : newest.version() + 1, content, saving());
        rows.stands(rule);
        return one(id);
    }

    /** Everything there is to say against a rule, and its condition in one sentence. */
    @Transactional(readOnly = true)
    public CheckReport check(SubjectKind kind, AlertContent content) {
        contents.require(kind, content);
        return kinds.check(kind, content);
    }

    /** The draft counts from now on; refused while the checks find errors. What was told by the version before is looked at anew. */
    public AlertRuleView publish(AlertRuleId id, int seen) {
        var rule = locked(id, seen);
        var draft = rows.versions(id).getFirst();
        if (!draft.draft()) {
            throw new Refused(new AlertRuleChanged(rule.revision()));
        }
        contents.require(rule.kind(), draft.content());
        var report = kinds.check(rule.kind(), draft.content());
        if (!report.clean()) {
            throw new Refused(new AlertRuleNotClean(report.findings().stream()
                    .filter(it -> it.severity() == Finding.Severity.ERROR)
                    .count()));
        }
        var reading = report.readings().getFirst();
        rows.publish(id, draft.version(), reading.zh(), reading.en(), saving());
        stands(rule, rule.active(), Optional.of(draft.version()));
        record("alert-rule-published", id, rule.code(), draft.content());
        return one(id);
    }

    /** Lets a rule speak, or be silent for good. */
    public AlertRuleView turn(AlertRuleId id, int seen, boolean on) {
        var rule = locked(id, seen);
        if (on && rule.version().isEmpty()) {
            throw new Refused(new AlertRuleUnpublished(rule.code()));
        }
        if (on && kinds.source(rule.kind()).missing().isPresent()) {
            throw new Refused(new AlertRuleWithoutFacts(rule.code()));
        }
        stands(rule, on, rule.version());
        record(on ? "alert-rule-on" : "alert-rule-off", id, rule.code(), "");
        return one(id);
    }

    /** A rule is silent until that moment, for a reason; without a moment it speaks again. */
    public AlertRuleView mute(AlertRuleId id, int seen, Optional<Instant> until, String reason) {
        var rule = locked(id, seen);
        until.ifPresent(it -> requireMute(it, reason, clock.instant()));
        rows.stands(new AlertRuleState(
                rule.id(),
                rule.code(),
                rule.kind(),
                rule.active(),
                rule.version(),
                until,
                until.isPresent() ? reason : "",
                until.isPresent() ? Callers.current().username() : "",
                rule.revision()));
        record(until.isPresent() ? "alert-rule-muted" : "alert-rule-unmuted", id, rule.code(), reason);
        return one(id);
    }

    static void requireMute(Instant until, String reason, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_MUTE))) {
            throw InvalidInput.of("/until", until, "alert-mute-out-of-range");
        }
        if (reason.isBlank()) {
            throw InvalidInput.of("/reason", reason, "value-required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("/reason", reason, "text-too-long");
        }
    }

    private void stands(AlertRuleState rule, boolean active, Optional<Integer> version) {
        rows.stands(new AlertRuleState(
                rule.id(),
                rule.code(),
                rule.kind(),
                active,
                version,
                rule.mutedUntil(),
                rule.mutedReason(),
                rule.mutedBy(),
                rule.revision()));
        var now = clock.instant();
        alerts.checkNow(rule.id(), now);
        if (active) {
            walks.again(rule.kind(), now);
        }
    }

    private AlertRuleState locked(AlertRuleId id, int seen) {
        var rule = rows.locked(id).orElseThrow(() -> absent(id));
        if (rule.revision() != seen) {
            throw new Refused(new AlertRuleChanged(rule.revision()));
        }
        return rule;
    }

    private void record(String act, AlertRuleId id, String code, Object what) {
        journal.record(Act.of(act, new DocumentRef("alert-rule", id.value()), code, what));
    }

    private Saving saving() {
        return new Saving(Callers.current().username(), clock.instant());
    }

    private static Refused absent(AlertRuleId id) {
        return new Refused(new AlertRuleNotFound(id));
    }
}
