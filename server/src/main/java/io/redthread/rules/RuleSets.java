package io.redthread.rules;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Remembered;
import io.redthread.rules.RuleVersion.Signature;
import io.redthread.rules.store.RuleSetStore;
import io.redthread.rules.store.RuleSetStore.Dated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the rules in force, compiled, and every earlier version, so that old decisions can be explained. What this server
 * publishes counts at once, what another publishes within two seconds.
 */
@Service
public class RuleSets {

    private final RuleSetStore store;
    private final RuleDomains domains;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<String, List<Dated>> periods;
    private final Map<String, CompiledRules> compiled = new ConcurrentHashMap<>();

    RuleSets(RuleSetStore store, RuleDomains domains, Journal journal, Clock clock) {
        this.store = store;
        this.domains = domains;
        this.journal = journal;
        this.clock = clock;
        this.periods = new Remembered<>(clock);
    }

    /** The rules in force now; refuses when there are none. */
    public CompiledRules inForce(String name) {
        return inForce(name, clock.instant());
    }

    /** The rules that counted, or will by what is known, at that moment: the highest version whose period contains it. */
    public CompiledRules inForce(String name, Instant at) {
        return versionAt(name, at)
                .map(version -> compiled(name, version))
                .orElseThrow(() -> new Refused(new NoRulesInForce(name, at)));
    }

    /** Which version counts at that moment. */
    public Optional<Integer> versionAt(String name, Instant at) {
        return periods
                .of(List.of(name), missing -> Map.of(name, store.periods(name)))
                .getOrDefault(name, List.of())
                .stream()
                .filter(it -> it.period().contains(at))
                .map(Dated::version)
                .findFirst();
    }

    /** A published version, compiled; refuses when there is none of that number. */
    public CompiledRules compiled(String name, int version) {
        return compiled.computeIfAbsent(name + " v" + version, label -> compile(name, version));
    }

    /** Every version, newest first, the draft included. */
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(String name) {
        return store.versions(name);
    }

    /** One version; refuses when there is none of that number. */
    @Transactional(readOnly = true)
    public RuleVersion version(String name, int version) {
        return store.find(name, version).orElseThrow(() -> new Refused(new RuleSetNotFound(name + " v" + version)));
    }

    /** Publishes a shipped set as version 1 where there is none of that name yet. */
    @Transactional
    public void ship(String name, List<Rule> rules) {
        var set = new RuleSet(name, 1, List.copyOf(rules));
        CompiledRules.of(set, domains.named(name).vocabulary());
        var by = new Signature(Callers.current().username(), clock.instant());
        if (store.next(name) == 1) {
            forget();
            store.add(new RuleVersion(
                    set,
                    RuleState.PUBLISHED,
                    Optional.of(new Period(Instant.EPOCH, Optional.empty())),
                    "",
                    1,
                    by,
                    by,
                    Optional.of(by)));
            journal.record(Act.of("rules-published", new DocumentRef("rule-set", 1), set.label(), set));
        }
    }

    /** Called by whoever publishes, within the transaction. */
    void forget() {
        periods.forget();
    }

    private CompiledRules compile(String name, int version) {
        var found = store.find(name, version)
                .filter(it -> it.state() == RuleState.PUBLISHED)
                .orElseThrow(() -> new Refused(new RuleSetNotFound(name + " v" + version)));
        return CompiledRules.of(found.set(), domains.named(name).vocabulary());
    }
}
