package io.redthread.sales;

import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A pre-sale goes on only after its balance is paid (尾款, requirement F13). */
@Component
class BalanceHandler implements NodeHandler {

    /** What a case waits for whose balance is owed. */
    static final String WAITS_FOR = "balance";

    private final OrderLoad load;

    BalanceHandler(OrderLoad load) {
        this.load = load;
    }

    @Override
    public NodeCode node() {
        return NodeCode.BALANCE;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        var outcomes = new HashMap<CaseId, Outcome>();
        for (var it : cases) {
            var paid = batch.order(it.id()).balancePaidAt().isPresent();
            outcomes.put(
                    it.id(),
                    paid
                            ? new Outcome.Done("balance-paid")
                            : new Outcome.Waits(WAITS_FOR, Optional.empty(), Optional.empty()));
        }
        return outcomes;
    }
}
