package io.redthread.rules;

import io.redthread.platform.background.OneAtATime;
import io.redthread.platform.database.Transactions;
import io.redthread.rules.domain.Axes;
import io.redthread.rules.domain.Judge;
import io.redthread.rules.domain.Replay;
import io.redthread.rules.store.BacktestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on back-tests in the background, one at a time; one whose server died begins again on another. */
@Component
class BacktestRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestRunner.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final String claim = UUID.randomUUID().toString();
    private final OneAtATime background = new OneAtATime("back-test");
    private final BacktestStore store;
    private final RuleSets sets;
    private final RuleDomains domains;
    private final Transactions transactions;
    private final Clock clock;

    BacktestRunner(BacktestStore store, RuleSets sets, RuleDomains domains, Transactions transactions, Clock clock) {
        this.store = store;
        this.sets = sets;
        this.domains = domains;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForWork() {
        var now = clock.instant();
        background.look(() -> transactions.in(() -> store.claim(claim, now.minus(SILENCE), now)), this::work);
    }

    private void work(Backtest it) {
        try {
            var domain = domains.named(it.tried().name());
            var past = domain.past().orElseThrow();
            var notes = new BacktestProgress(store, transactions, clock, it.id(), claim);
            notes.begin(past.count(it.from(), it.until()));
            var replay = new Replay(
                    judge(domain, sets.compiled(it.tried().name(), it.present())),
                    judge(domain, CompiledRules.of(it.tried(), domain.vocabulary())),
                    version -> judge(domain, sets.compiled(it.tried().name(), version)),
                    past.tally(),
                    notes::changed);
            past.each(it.from(), it.until(), each -> {
                replay.add(each);
                notes.done(replay.judged());
            });
            notes.finish(BacktestState.DONE, Optional.of(replay.result()));
        } catch (BacktestProgress.Stopped e) {
            LOG.info("back-test {} was stopped", it.id().value());
        } catch (RuntimeException e) {
            LOG.error("back-test {} failed", it.id().value(), e);
            transactions.in(() -> {
                store.finish(it.id(), claim, BacktestState.FAILED, Optional.empty(), clock.instant());
                return true;
            });
        }
    }

    private static Judge judge(RuleDomain domain, CompiledRules rules) {
        var conditions = List.copyOf(rules.conditions());
        return new Judge(domain, conditions, Axes.of(domain.vocabulary(), conditions, Map.of()));
    }
}
