package io.redthread.alerts;

import io.redthread.alerts.AlertTrial.Hit;
import io.redthread.alerts.domain.Judging;
import io.redthread.alerts.domain.PastPlay;
import io.redthread.alerts.store.AlertTrialRows;
import io.redthread.alerts.store.AlertTrialRows.Progress;
import io.redthread.platform.background.OneAtATime;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works on tries in the background, one at a time; one whose server died begins again on another. */
@Component
class AlertTrialRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTrialRunner.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MOST_HITS = 20_000;

    private final String claim = UUID.randomUUID().toString();
    private final OneAtATime background = new OneAtATime("alert-trial");
    private final AlertTrialRows rows;
    private final AlertKinds kinds;
    private final ActiveAlertRules rules;
    private final Transactions transactions;
    private final Clock clock;

    AlertTrialRunner(
            AlertTrialRows rows, AlertKinds kinds, ActiveAlertRules rules, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForWork() {
        var now = clock.instant();
        background.look(() -> transactions.in(() -> rows.claim(claim, now.minus(SILENCE), now)), this::work);
    }

    private void work(AlertTrial it) {
        var tally = new Tally(it);
        try {
            var judging = rules.judging(it.kind(), it.content());
            kinds.source(it.kind()).past(it.from(), it.until(), lives -> tally.play(judging, lives));
            tally.tell(AlertTrialState.DONE);
        } catch (RuntimeException e) {
            LOG.error("trial {} failed", it.id().value(), e);
            tally.tell(AlertTrialState.FAILED);
        }
    }

    /** Counts what would have been told, and writes it down page by page. */
    private final class Tally {

        private final AlertTrial trial;
        private long done;
        private int fired;
        private long followed;

        private Tally(AlertTrial trial) {
            this.trial = trial;
        }

        private void play(Judging judging, List<PastSubject> lives) {
            var hits = new ArrayList<Hit>();
            for (var life : lives) {
                for (var it : PastPlay.of(judging, life)) {
                    if (!it.at().isBefore(trial.from()) && it.at().isBefore(trial.until())) {
                        fired++;
                        followed += life.delayed() ? 1 : 0;
                        var subject = it.subject();
                        hits.add(new Hit(
                                fired, it.at(), subject.number(), subject.name(), subject.path(), life.delayed()));
                    }
                }
            }
            done += lives.size();
            transactions.separately(() -> {
                rows.keep(
                        trial.id(),
                        hits.stream().filter(it -> it.seq() <= MOST_HITS).toList());
                return true;
            });
            tell(AlertTrialState.RUNNING);
        }

        private void tell(AlertTrialState state) {
            transactions.separately(() ->
                    rows.progress(trial.id(), claim, new Progress(done, fired, followed), state, clock.instant()));
        }
    }
}
