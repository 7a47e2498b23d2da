package io.redthread.outside;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells operations when a partner does not answer, or its figures are not ours; and takes that back when it is over. */
@Component
class OutsideWatch {

    private final OutsideWarehouses warehouses;
    private final OutsideTasks tasks;

    OutsideWatch(OutsideWarehouses warehouses, OutsideTasks tasks) {
        this.warehouses = warehouses;
        this.tasks = tasks;
    }

    /** Looks at all partners' warehouses. */
    @Transactional
    public void look() {
        for (var it : warehouses.all()) {
            if (it.health().overdue() > 0) {
                tasks.overdue(it);
            } else {
                tasks.answered(it.warehouse());
            }
            if (it.health().differences() > 0) {
                tasks.differs(it);
            } else {
                tasks.agrees(it.warehouse());
            }
        }
    }
}
