package io.redthread.sales;

import io.redthread.process.BatchRun;
import io.redthread.process.CaseListener;
import io.redthread.sales.domain.StatusOf;
import io.redthread.sales.store.AllocationStore;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.VerdictStore;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what a batch made of its orders: new orders with their lines, or the new status of known ones. */
@Component
@Order(1)
class OrderSettlement implements CaseListener {

    private final OrderStore orders;
    private final AllocationStore allocations;
    private final VerdictStore verdicts;
    private final Splits splits;

    OrderSettlement(OrderStore orders, AllocationStore allocations, VerdictStore verdicts, Splits splits) {
        this.orders = orders;
        this.verdicts = verdicts;
        this.allocations = allocations;
        this.splits = splits;
    }

    @Override
    public void settled(BatchRun run) {
        var placed = run.cases().stream()
                .map(it -> new OrderStore.Placed(
                        new OrderId(it.id().value()),
                        StatusOf.of(it.node().code(), it.state(), it.waitsFor().orElse("")),
                        it.node().code().value(),
                        it.dueAt()))
                .toList();
        var batch = run.shared(OrderBatch.class);
        if (batch.isPresent() && batch.get().fresh()) {
            orders.insert(List.copyOf(batch.get().orders()), placed);
        } else {
            orders.place(placed);
            batch.map(OrderBatch::resolved)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(lines -> orders.resolve(lines.stream()
                            .map(it -> new OrderStore.Resolved(it.order(), it.lineNo(), it.sku()))
                            .toList()));
        }
        batch.map(OrderBatch::allocations).filter(it -> !it.isEmpty()).ifPresent(allocations::insert);
        batch.map(OrderBatch::verdicts).filter(it -> !it.isEmpty()).ifPresent(verdicts::insert);
        batch.map(OrderBatch::splits).filter(it -> !it.isEmpty()).ifPresent(it -> splits.write(run, it));
    }
}
