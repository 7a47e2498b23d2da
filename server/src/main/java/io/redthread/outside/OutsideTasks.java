package io.redthread.outside;

import io.redthread.identity.Permission;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people must do about partners' warehouses. One task for a warehouse, however much waits in it. */
@Component
class OutsideTasks {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OVERDUE = "outside-overdue";
    private static final String DIFFERENCES = "outside-differences";

    private final Tasks tasks;
    private final Clock clock;

    OutsideTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A partner has not answered in time. */
    void overdue(OutsideWarehouse it) {
        open(
                OVERDUE,
                it,
                "第三方仓 " + it.nameZh() + " 未按时应答",
                it.nameEn() + " has not answered in time",
                "/warehouse/outside/instructions?view=overdue&warehouse="
                        + it.warehouse().value(),
                SOON);
    }

    /** It has. */
    void answered(WarehouseId warehouse) {
        tasks.close(List.of(new DocumentRef(OVERDUE, warehouse.value())));
    }

    /** A partner's figures differ from ours. */
    void differs(OutsideWarehouse it) {
        open(
                DIFFERENCES,
                it,
                "处理 " + it.nameZh() + " 的仓间差异",
                "Settle differences with " + it.nameEn(),
                "/warehouse/outside/differences?view=open&warehouse="
                        + it.warehouse().value(),
                DAY);
    }

    /** They do not any more. */
    void agrees(WarehouseId warehouse) {
        tasks.close(List.of(new DocumentRef(DIFFERENCES, warehouse.value())));
    }

    /** Somebody must look at a stop: what was meant for its order could not be done. */
    void look(Instruction stop) {
        var now = clock.instant();
        tasks.open(List.of(new NewTask(
                "outside-stop",
                stop.id().document(),
                stop.number(),
                "看截单结果:订单 " + stop.subject().number(),
                "See what became of a stop: order " + stop.subject().number(),
                "/warehouse/outside/instructions/" + stop.id().value(),
                Permission.OUTSIDE_EDIT.code(),
                now,
                now.plus(SOON))));
    }

    /** Somebody has. */
    void looked(Instruction stop) {
        tasks.close(List.of(stop.id().document()));
    }

    private void open(String kind, OutsideWarehouse it, String zh, String en, String path, Duration limit) {
        var now = clock.instant();
        tasks.open(List.of(new NewTask(
                kind,
                new DocumentRef(kind, it.warehouse().value()),
                it.code(),
                zh,
                en,
                path,
                Permission.OUTSIDE_EDIT.code(),
                now,
                now.plus(limit))));
    }
}
