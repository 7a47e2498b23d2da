package io.redthread.sales;

import io.redthread.rules.CompiledRules;
import io.redthread.sales.domain.Decided;
import io.redthread.sales.domain.DecidedBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rules decided by themselves about the orders of a batch, with what they went by, until the batch is written. */
final class KeptDecisions {

    private final Map<CompiledRules, List<Decided>> decided = new LinkedHashMap<>();

    /** One more order these rules decided about. */
    void add(CompiledRules rules, Decided one) {
        decided.computeIfAbsent(rules, it -> new ArrayList<>()).add(one);
    }

    /** All of them, decided at that moment. */
    List<DecidedBatch> at(Instant moment) {
        return decided.entrySet().stream()
                .map(it -> new DecidedBatch(
                        it.getKey().set().name(), it.getKey().set().version(), moment, it.getValue()))
                .toList();
    }
}
