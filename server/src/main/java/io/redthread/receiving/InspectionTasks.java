package io.redthread.receiving;

import io.redthread.identity.Permission;
import io.redthread.kernel.DocumentRef;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bought goods that wait to be judged are a task of those who inspect: one for each receipt, open while any wait. */
@Component
class InspectionTasks {

    private static final String KIND = "goods-inspection";
    private static final Duration LIMIT = Duration.ofHours(24);

    private final Tasks tasks;
    private final Clock clock;

    InspectionTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens the receipt's task where goods of it are held. */
    void came(GoodsReceiptView receipt, List<GoodsReceiptLine> lines) {
        if (lines.stream().noneMatch(line -> line.held().isPositive())) {
            return;
        }
        var now = clock.instant();
        tasks.open(List.of(new NewTask(
                KIND,
                ref(receipt.id()),
                receipt.number(),
                "来料质检 " + receipt.number(),
                "Inspect goods of " + receipt.number(),
                "/receiving/inspections?q=" + receipt.number(),
                Permission.RECEIVING_INSPECT.code(),
                now,
                now.plus(LIMIT))));
    }

    /** Closes it once none of these lines is held. */
    void judged(GoodsReceiptId id, List<GoodsReceiptLine> lines) {
        if (lines.stream().noneMatch(line -> line.held().isPositive())) {
            gone(id);
        }
    }

    /** Closes it: the goods went back whole. */
    void gone(GoodsReceiptId id) {
        tasks.close(List.of(ref(id)));
    }

    private static DocumentRef ref(GoodsReceiptId id) {
        return new DocumentRef(KIND, id.value());
    }
}
