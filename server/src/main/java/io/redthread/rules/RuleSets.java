package io.redthread.rules;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.rules.store.RuleSetStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes rule sets and gives the one in force; every version stays, so that old decisions can be explained. */
@Service
public class RuleSets {

    private final RuleSetStore store;
    private final Journal journal;
    private final Clock clock;

    RuleSets(RuleSetStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The set in force. */
    @Transactional(readOnly = true)
    public Optional<RuleSet> published(String name) {
        return store.published(name);
    }

    /** Publishes the next version; every rule must compile over the vocabulary. */
    @Transactional
    public RuleSet publish(String name, Vocabulary vocabulary, List<Rule> rules) {
        CompiledRules.of(name, vocabulary, rules);
        var before = store.published(name);
        var next = new RuleSet(name, before.map(RuleSet::version).orElse(0) + 1, List.copyOf(rules));
        store.publish(next, clock.instant(), Callers.current().username());
        journal.record(new Act(
                "rules-published",
                new DocumentRef("rule-set", next.version()),
                next.label(),
                before.orElse(null),
                next,
                null));
        return next;
    }

    /** Publishes a shipped set where there is none yet. */
    @Transactional
    public void ship(String name, Vocabulary vocabulary, List<Rule> rules) {
        if (store.published(name).isEmpty()) {
            publish(name, vocabulary, rules);
        }
    }
}
