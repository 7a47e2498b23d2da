package io.redthread.rules;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.rules.RuleVersion.Signature;
import io.redthread.rules.domain.RuleShape;
import io.redthread.rules.store.RuleSetStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the next version of a rule set (规则草稿): begun from any version, saved as often as one likes, or thrown away. */
@Service
public class RuleDrafts {

    private final RuleSetStore store;
    private final RuleDomains domains;
    private final Journal journal;
    private final Clock clock;

    RuleDrafts(RuleSetStore store, RuleDomains domains, Journal journal, Clock clock) {
        this.store = store;
        this.domains = domains;
        this.journal = journal;
        this.clock = clock;
    }

    /** The open draft. */
    @Transactional(readOnly = true)
    public Optional<RuleVersion> open(String name) {
        return store.draft(name);
    }

    /** Begins a draft with the rules of a version; refuses while another is open. */
    @Transactional
    public RuleVersion begin(String name, int from) {
        var domain = domains.named(name);
        var source = store.find(name, from).orElseThrow(() -> new Refused(new RuleSetNotFound(name + " v" + from)));
        var by = now();
        var draft = new RuleVersion(
                new RuleSet(domain.name(), store.next(name), source.set().rules()),
                RuleState.DRAFT,
                Optional.empty(),
                "",
                1,
                by,
                by,
                Optional.empty());
        if (store.add(draft) == 0) {
            throw store.draft(name)
                    .map(open -> new Refused(new DraftExists(
                            open.set().label(), open.saved().by(), open.saved().at())))
                    .orElseGet(() -> changed(draft));
        }
        journal.record(act("rules-draft-begun", draft.set(), null, new Begun(from)));
        return draft;
    }

    /**
     * Saves the draft's content; conditions need not compile yet. The same content sent again over the same revision is
     * answered like the first time.
     *
     * @param seen the revision that was changed
     */
    @Transactional
    public RuleVersion save(String name, int seen, String note, List<Rule> rules) {
        RuleShape.require(note, rules);
        var draft = required(name);
        var set = new RuleSet(name, draft.set().version(), List.copyOf(rules));
        var repeated = draft.revision() == seen + 1
                && draft.set().equals(set)
                && draft.note().equals(note);
        if (!repeated) {
            RowCounts.expectOne(store.save(set, note, seen, now()), () -> changed(draft));
        }
        return required(name);
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(String name, int seen) {
        var draft = required(name);
        RowCounts.expectOne(store.discard(name, draft.set().version(), seen), () -> changed(draft));
        journal.record(act("rules-draft-discarded", draft.set(), draft.set(), null));
    }

    /** The open draft; refuses when there is none. */
    RuleVersion required(String name) {
        domains.named(name);
        return store.draft(name).orElseThrow(() -> new Refused(new DraftNotFound(name)));
    }

    /** What the draft is by now, for whoever saw an earlier revision. */
    Refused changed(RuleVersion seen) {
        var label = seen.set().label();
        return new Refused(store.draft(seen.set().name())
                .map(it -> new DraftChanged(label, it.saved().by(), it.saved().at()))
                .orElseGet(() -> new DraftChanged(label, "", clock.instant())));
    }

    private Signature now() {
        return new Signature(Callers.current().username(), clock.instant());
    }

    private static Act act(String code, RuleSet set, @Nullable Object before, @Nullable Object after) {
        return new Act(code, new DocumentRef("rule-set", set.version()), set.label(), before, after, null);
    }

    /** From which version a draft was begun. */
    private record Begun(int from) {}
}
