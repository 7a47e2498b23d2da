package io.redthread.sales;

import io.redthread.inventory.WarehouseId;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseListener;
import io.redthread.sales.domain.Allocated;
import io.redthread.sales.domain.StatusOf;
import io.redthread.sales.store.AllocationStore;
import io.redthread.sales.store.OrderDecisionStore;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.VerdictStore;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what a batch made of its orders: new orders with their lines, or the new status of known ones. */
@Component
@Order(1)
class OrderSettlement implements CaseListener {

    private final OrderStore orders;
    private final AllocationStore allocations;
    private final VerdictStore verdicts;
    private final OrderDecisionStore decisions;
    private final Splits splits;

    OrderSettlement(
            OrderStore orders,
            AllocationStore allocations,
            VerdictStore verdicts,
            OrderDecisionStore decisions,
            Splits splits) {
        this.orders = orders;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.allocations = allocations;
        this.splits = splits;
    }

    @Override
    public void settled(BatchRun run) {
        var batch = run.shared(OrderBatch.class);
        var decided = batch.map(OrderBatch::allocations).orElse(List.of());
        var placed = placed(run, decided);
        if (batch.isPresent() && batch.get().fresh()) {
            orders.insert(List.copyOf(batch.get().orders()), placed);
        } else {
            orders.place(placed);
            batch.map(OrderBatch::resolved)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(lines -> orders.resolve(lines.stream()
                            .map(it -> new OrderStore.Resolved(it.order(), it.lineNo(), it.sku()))
                            .toList()));
            batch.map(OrderBatch::gifts).filter(it -> !it.isEmpty()).ifPresent(orders::addLines);
        }
        var told = decided.stream().filter(it -> it.plain().isEmpty()).toList();
        if (!told.isEmpty()) {
            allocations.replace(told);
        }
        batch.map(OrderBatch::verdicts).filter(it -> !it.isEmpty()).ifPresent(verdicts::insert);
        batch.map(it -> it.kept().at(run.at())).filter(it -> !it.isEmpty()).ifPresent(decisions::insert);
        batch.map(OrderBatch::splits).filter(it -> !it.isEmpty()).ifPresent(it -> splits.write(run, it));
    }

    private static List<OrderStore.Placed> placed(BatchRun run, List<Allocated> decided) {
        var plain = HashMap.<OrderId, WarehouseId>newHashMap(decided.size());
        decided.forEach(it -> it.plain().ifPresent(warehouse -> plain.put(it.order(), warehouse)));
        return run.cases().stream()
                .map(it -> new OrderStore.Placed(
                        new OrderId(it.id().value()),
                        StatusOf.of(it),
                        it.node().code().value(),
                        it.dueAt(),
                        Optional.ofNullable(plain.get(new OrderId(it.id().value())))))
                .toList();
    }
}
