package io.redthread.tasks;

import io.redthread.tasks.store.OverdueRows;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices open tasks whose time is over (超时), each once, on one server at a time. */
@Service
public class OverdueTasks {

    private final OverdueRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OverdueTasks(OverdueRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of what has become overdue since the last look. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void look() {
        var now = clock.instant();
        rows.lockMark().ifPresent(since -> {
            rows.between(since, now).forEach(events::publishEvent);
            rows.mark(now);
        });
    }
}
