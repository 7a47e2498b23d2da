package io.redthread.purchasing;

import io.redthread.kernel.Refused;
import io.redthread.purchasing.SourcingRefusal.RequisitionInState;
import io.redthread.purchasing.SourcingRefusal.RequisitionNotFound;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.tasks.Tasks;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds that nothing is bought for a requisition that was not approved, and closes those that stand on orders wholly. */
@Component
class RequisitionSources {

    private final RequisitionRows rows;
    private final OrderLookup lookup;
    private final Tasks tasks;

    RequisitionSources(RequisitionRows rows, OrderLookup lookup, Tasks tasks) {
        this.rows = rows;
        this.lookup = lookup;
        this.tasks = tasks;
    }

    /** Refuses lines that come from a requisition nobody has approved. One statement, none without such lines. */
    void requireApproved(Collection<LineSource> sources) {
        var wanted = requisitions(sources);
        if (wanted.isEmpty()) {
            return;
        }
        var known = rows.heads(wanted);
        for (var id : wanted) {
            var head = known.stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new RequisitionNotFound(Long.toString(id.value()))));
            if (!RequisitionState.BUYABLE.contains(head.state())) {
                throw new Refused(new RequisitionInState(head.number(), head.state()));
            }
        }
    }

    /** Orders were written for these lines: requisitions of which nothing is left have come to their end. */
    void ordered(Collection<LineSource> sources) {
        requisitions(sources).stream()
                .sorted(Comparator.comparingLong(RequisitionId::value))
                .flatMap(id -> rows.locked(id).stream())
                .filter(it -> it.state() == RequisitionState.APPROVED)
                .filter(it -> it.lines().stream().allMatch(line -> line.left().signum() == 0))
                .forEach(it -> {
                    rows.move(it, RequisitionState.ORDERED, "", lookup.saving());
                    tasks.close(List.of(it.ref()));
                });
    }

    private static Set<RequisitionId> requisitions(Collection<LineSource> sources) {
        return sources.stream()
                .map(LineSource::document)
                .filter(document -> document.kind().equals(RequisitionView.KIND))
                .map(document -> new RequisitionId(document.id()))
                .collect(Collectors.toSet());
    }
}
