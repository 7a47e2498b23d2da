package io.redthread.rules;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.RowCounts;
import io.redthread.rules.RuleVersion.Signature;
import io.redthread.rules.store.RuleSetStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads which rules counted in the past (历史规则版本), so that documents of the past are routed by the rules of their day. */
@Service
public class PastVersions {

    private final RuleSetStore store;
    private final RuleSets sets;
    private final RuleDomains domains;
    private final Journal journal;

    PastVersions(RuleSetStore store, RuleSets sets, RuleDomains domains, Journal journal) {
        this.store = store;
        this.sets = sets;
        this.domains = domains;
        this.journal = journal;
    }

    /**
     * A version as it was published once.
     *
     * @param rules its rules
     * @param from since when it counted; it counted until the next one did
     * @param note what it was for
     * @param by user name of who published it
     * @param at when that was
     */
    public record PastVersion(List<Rule> rules, Instant from, String note, String by, Instant at) {}

    /**
     * Puts them there as versions 1 and up where there is no version of that name yet; answers whether it did. Refuses
     * rules that do not compile.
     */
    @Transactional
    public boolean load(String name, List<PastVersion> versions) {
        if (store.next(name) != 1) {
            return false;
        }
        sets.forget();
        for (var i = 0; i < versions.size(); i++) {
            var next = Optional.of(i + 1).filter(it -> it < versions.size()).map(versions::get);
            put(new RuleSet(name, i + 1, List.copyOf(versions.get(i).rules())), versions.get(i), next);
        }
        return true;
    }

    private void put(RuleSet set, PastVersion past, Optional<PastVersion> next) {
        CompiledRules.of(set, domains.named(set.name()).vocabulary());
        var signed = new Signature(past.by(), past.at());
        var added = store.add(new RuleVersion(
                set,
                RuleState.PUBLISHED,
                Optional.of(new Period(past.from(), next.map(PastVersion::from))),
                past.note(),
                1,
                signed,
                signed,
                Optional.of(signed)));
        RowCounts.expect(1, added, "rule version of the past");
        journal.record(Act.of("rules-published", new DocumentRef("rule-set", set.version()), set.label(), past));
    }
}
