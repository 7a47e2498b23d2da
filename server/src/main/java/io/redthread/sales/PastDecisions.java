package io.redthread.sales;

import io.redthread.rules.PastCases;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.DecidedBatch;
import io.redthread.sales.store.OrderDecisionStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Past orders with the facts that rules went by, for drafts of those rules to be tried on (Z1). */
final class PastDecisions implements PastCases {

    private final OrderDecisionStore store;
    private final String rules;
    private final BiFunction<DecidedBatch, Decided, Optional<String>> recorded;

    PastDecisions(
            OrderDecisionStore store, String rules, BiFunction<DecidedBatch, Decided, Optional<String>> recorded) {
        this.store = store;
        this.rules = rules;
        this.recorded = recorded;
    }

    @Override
    public long count(Instant from, Instant until) {
        return store.count(rules, from, until);
    }

    @Override
    public void each(Instant from, Instant until, Consumer<PastCase> to) {
        store.each(rules, from, until, batch -> {
            var numbers =
                    store.numbers(batch.decided().stream().map(Decided::order).toList());
            for (var it : batch.decided()) {
                to.accept(new PastCase(
                        it.order().value(),
                        numbers.getOrDefault(it.order(), ""),
                        it.facts(),
                        batch.version(),
                        recorded.apply(batch, it)));
            }
        });
    }
}
