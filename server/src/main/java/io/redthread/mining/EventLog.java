package io.redthread.mining;

import io.redthread.mining.store.LogProgress;
import io.redthread.mining.store.LogWriter;
import io.redthread.platform.background.Pace;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The company's own log (自有事件日志, leap Z5): retells what the modules' facts say, a page at a time, for a
 * twentieth of the time at most. Whatever it reads twice it writes once; stopped anywhere it goes on from there; made again from nothing it comes to the same.
 */
@Service
public class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final Duration AGAIN = Duration.ofDays(2);
    private static final int REST = 19;

    private final List<LogSource> sources;
    private final NodeLog nodes;
    private final LogProgress progress;
    private final LogWriter writer;
    private final Transactions transactions;
    private final Clock clock;
    private final Pace pace;

    EventLog(
            List<LogSource> sources,
            NodeLog nodes,
            LogProgress progress,
            LogWriter writer,
            Transactions transactions,
            Clock clock) {
        this.sources = sources;
        this.nodes = nodes;
        this.progress = progress;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = new Pace(REST, clock);
    }

    @Scheduled(initialDelay = 8_000, fixedDelay = 3_000)
    void round() {
        try {
            pace.work(this::follow);
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                LOG.debug("the event log waits for the database");
            } else {
                LOG.error("the event log could not go on", e);
            }
        }
    }

    /** Takes in the next page of each source; answers whether there may be more. */
    private boolean follow() {
        var more = false;
        for (var source : sources) {
            more |= follow(source);
        }
        return more;
    }

    /** Reads the nodes of the last two days again: what took long to commit is in then. */
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 43_200_000)
    void lookBack() {
        transactions.in(() -> {
            progress.held(NodeLog.NAME).filter(it -> !it.isEmpty()).ifPresent(it -> {
                var back = NodePlace.read(it).at().minus(AGAIN);
                progress.save(NodeLog.NAME, back.toString(), clock.instant());
            });
            return true;
        });
    }

    /** Takes in all that has happened until now. */
    public void catchUp() {
        for (var source : sources) {
            while (follow(source)) {
                Thread.onSpinWait();
            }
        }
        var limit = clock.instant().plusMillis(1);
        while (took(NodeLog.NAME, place -> nodes.next(place, limit))) {
            Thread.onSpinWait();
        }
    }

    /** Has everything read again from the beginning; what is there stays. */
    public void again() {
        for (var source : sources) {
            transactions.in(() -> {
                progress.held(source.name()).ifPresent(it -> progress.save(source.name(), "", clock.instant()));
                return true;
            });
        }
    }

    private boolean follow(LogSource source) {
        return took(source.name(), source::next);
    }

    private boolean took(String source, java.util.function.Function<String, LogSource.Retold> next) {
        return transactions.in(() -> progress.held(source)
                .map(place -> {
                    var told = next.apply(place);
                    writer.write(LogId.OWN, told.objects(), told.events());
                    if (!told.place().equals(place)) {
                        progress.save(source, told.place(), clock.instant());
                    }
                    return told.more();
                })
                .orElse(false));
    }
}
