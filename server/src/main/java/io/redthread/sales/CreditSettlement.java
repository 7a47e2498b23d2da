package io.redthread.sales;

import io.redthread.process.BatchRun;
import io.redthread.process.CaseListener;
import io.redthread.process.CaseState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders that were called off give back the room they took, whoever called them off. */
@Component
@Order(2)
class CreditSettlement implements CaseListener {

    private final CreditRoom room;

    CreditSettlement(CreditRoom room) {
        this.room = room;
    }

    @Override
    public void settled(BatchRun run) {
        var cancelled = run.cases().stream()
                .filter(it -> it.state() == CaseState.CANCELLED)
                .map(it -> new OrderId(it.id().value()))
                .toList();
        if (!cancelled.isEmpty()) {
            room.settle(cancelled);
        }
    }
}
