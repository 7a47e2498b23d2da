package io.redthread.sales;

import io.redthread.process.BatchRun;
import io.redthread.process.CaseListener;
import io.redthread.process.CaseState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders that were called off give back their gifts, whoever called them off. */
@Component
@Order(3)
class GiftSettlement implements CaseListener {

    private final GiftLedger gifts;

    GiftSettlement(GiftLedger gifts) {
        this.gifts = gifts;
    }

    @Override
    public void settled(BatchRun run) {
        var cancelled = run.cases().stream()
                .filter(it -> it.state() == CaseState.CANCELLED)
                .map(it -> new OrderId(it.id().value()))
                .toList();
        if (!cancelled.isEmpty()) {
            gifts.settle(gifts.hold(cancelled));
        }
    }
}
