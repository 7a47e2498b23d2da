package io.redthread.approval;

import io.redthread.approval.store.PastStore;
import io.redthread.rules.PastCases;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Past requests with their facts, for drafts to be tried on (Z1). */
@Component
class PastApprovals {

    private final PastStore store;
    private final Circumstances circumstances;

    PastApprovals(PastStore store, Circumstances circumstances) {
        this.store = store;
        this.circumstances = circumstances;
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
                return Optional.of(new RouteTally(circumstances.now(), store.seconds(rules)));
            }
        };
    }
}
