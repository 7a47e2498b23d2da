package io.redthread.sales;

import io.redthread.process.BatchRun;
import io.redthread.sales.store.OrderStore;
import org.springframework.stereotype.Component;

/** Loads the orders of a batch the first time a handler asks; two statements whatever the size. */
@Component
class OrderLoad {

    private final OrderStore store;

    OrderLoad(OrderStore store) {
        this.store = store;
    }

    OrderBatch of(BatchRun run) {
        return run.shared(OrderBatch.class).orElseGet(() -> {
            var ids =
                    run.cases().stream().map(it -> new OrderId(it.id().value())).toList();
            var batch = new OrderBatch(store.load(ids));
            run.share(OrderBatch.class, batch);
            return batch;
        });
    }
}
