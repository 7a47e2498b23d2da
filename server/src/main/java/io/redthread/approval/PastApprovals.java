package io.redthread.approval;

import io.redthread.approval.store.PastStore;
import io.redthread.approval.store.PastStore.Taken;
import io.redthread.identity.Calendars;
import io.redthread.rules.PastCases;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Past requests with their facts, for drafts to be tried on (Z1). */
@Component
class PastApprovals {

    /** So many of the newest turns say how long people take. */
    private static final int TURNS = 20_000;

    private final PastStore store;
    private final Circumstances circumstances;
    private final Calendars calendars;

    PastApprovals(PastStore store, Circumstances circumstances, Calendars calendars) {
        this.store = store;
        this.circumstances = circumstances;
        this.calendars = calendars;
    }

    PastCases of(String rules) {
        return new PastCases() {
            @Override
            public long count(Instant from, Instant until) {
                return store.count(rules, from, until);
            }

            @Override
            public void each(Instant from, Instant until, Consumer<PastCase> to) {
                store.each(rules, from, until, to);
            }

            @Override
            public Optional<Tally> tally() {
                return Optional.of(new RouteTally(circumstances.now(), seconds(rules)));
            }
        };
    }

    /** How long each role took on average, in seconds of working time, of the clock where it was urgent. */
    private Map<StepRoleCode, Long> seconds(String rules) {
        var calendar = calendars.current();
        return store.newest(rules, TURNS).stream()
                .collect(Collectors.groupingBy(
                        Taken::role,
                        Collectors.collectingAndThen(
                                Collectors.averagingLong(it -> (it.urgent()
                                                ? Duration.between(it.since(), it.until())
                                                : calendar.between(it.since(), it.until()))
                                        .toSeconds()),
                                Math::round)));
    }
}
