package io.redthread.rules;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.rules.RuleVersion.Signature;
import io.redthread.rules.domain.Checks;
import io.redthread.rules.store.RuleSetStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts drafts in force (发布规则); a published version never changes, the database refuses it too. */
@Service
public class RulePublishing {

    private final RuleSetStore store;
    private final RuleDrafts drafts;
    private final RuleSets sets;
    private final RuleDomains domains;
    private final Journal journal;
    private final Clock clock;

    RulePublishing(
            RuleSetStore store, RuleDrafts drafts, RuleSets sets, RuleDomains domains, Journal journal, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.sets = sets;
        this.domains = domains;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * How a draft is to be published.
     *
     * @param from first moment; absent means at once
     * @param until first moment no more; absent means it stays
     * @param note what it is for
     */
    public record Wanted(Optional<Instant> from, Optional<Instant> until, String note) {}

    /**
     * Publishes the open draft; of two at once one stands.
     *
     * @param seen the revision that was checked and is meant
     */
    @Transactional
    public RuleVersion publish(String name, int seen, Wanted wanted) {
        var draft = drafts.required(name);
        requireClean(name, draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var period = period(wanted, now);
        var by = new Signature(Callers.current().username(), now);
        var before = sets.versionAt(name, period.from()).map(version -> name + " v" + version);
        sets.forget();
        RowCounts.expectOne(store.publish(draft.set(), seen, period, wanted.note(), by), () -> drafts.changed(draft));
        journal.record(new Act(
                "rules-published",
                new DocumentRef("rule-set", draft.set().version()),
                draft.set().label(),
                null,
                new Published(draft.set(), period, wanted.note(), before.orElse("")),
                null));
        return sets.version(name, draft.set().version());
    }

    private void requireClean(String name, RuleVersion draft) {
        var errors = Checks.of(domains.named(name), draft.set().rules()).findings().stream()
                .filter(it -> it.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            throw new Refused(new ChecksNotClean(
                    draft.set().label(), errors.size(), String.join(",", first.rules()), first.zh(), first.en()));
        }
    }

    private static Period period(Wanted wanted, Instant now) {
        var from = wanted.from().orElse(now).truncatedTo(ChronoUnit.MICROS);
        if (from.isBefore(now)) {
            throw InvalidInput.of("/effectiveFrom", from, "rules-period-past");
        }
        var until = wanted.until().map(it -> it.truncatedTo(ChronoUnit.MICROS));
        until.filter(it -> !it.isAfter(from)).ifPresent(it -> {
            throw InvalidInput.of("/effectiveUntil", it, "rules-period-empty");
        });
        return new Period(from, until);
    }

    /** What the journal keeps of a publication. */
    private record Published(RuleSet rules, Period period, String note, String insteadOf) {}
}
