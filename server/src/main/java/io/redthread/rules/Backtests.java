package io.redthread.rules;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.rules.Backtest.Changed;
import io.redthread.rules.Backtest.Transition;
import io.redthread.rules.store.BacktestStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries versions on past documents before they decide about new ones (回测, Z1). */
@Service
public class Backtests {

    private static final int LATEST = 20;

    private final BacktestStore store;
    private final RuleSets sets;
    private final RuleDomains domains;
    private final Clock clock;

    Backtests(BacktestStore store, RuleSets sets, RuleDomains domains, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.domains = domains;
        this.clock = clock;
    }

    /** Whether there is anything to try on. */
    public boolean possible(String name) {
        return domains.named(name).past().isPresent();
    }

    /**
     * Asks for a version, the draft included, to be tried on the documents of a span; a worker takes it within a second.
     * Refuses rules that do not compile.
     */
    @Transactional
    public Backtest ask(String name, int version, Optional<Instant> from, Optional<Instant> until) {
        var domain = domains.named(name);
        if (domain.past().isEmpty()) {
            throw new Refused(new NothingToReplay(name));
        }
        var tried = sets.version(name, version).set();
        CompiledRules.of(tried, domain.vocabulary());
        var now = clock.instant();
        var begin = from.orElse(Instant.EPOCH);
        var end = until.orElse(now);
        if (!end.isAfter(begin)) {
            throw InvalidInput.of("/until", end, "rules-period-empty");
        }
        var present = sets.inForce(name).set().version();
        return find(store.add(tried, present, begin, end, Callers.current().username(), now));
    }

    /** One back-test. */
    @Transactional(readOnly = true)
    public Backtest find(BacktestId id) {
        return store.find(id).orElseThrow(() -> new Refused(new BacktestNotFound(id)));
    }

    /** The latest of a rule set, newest first. */
    @Transactional(readOnly = true)
    public List<Backtest> latest(String name) {
        return store.latest(domains.named(name).name(), LATEST);
    }

    /** Documents that would come out differently, behind a place of the list; the first 20,000 are kept. */
    @Transactional(readOnly = true)
    public List<Changed> changes(BacktestId id, Optional<Transition> of, int behind, int most) {
        find(id);
        return store.changes(id, of, behind, most);
    }

    /** Stops one that waits or runs. */
    @Transactional
    public void cancel(BacktestId id) {
        var it = find(id);
        RowCounts.expectOne(store.cancel(id), () -> new Refused(new BacktestNotRunning(it.state())));
    }
}
