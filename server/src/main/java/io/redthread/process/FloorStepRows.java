package io.redthread.process;

import io.redthread.process.NodeReport.By;
import io.redthread.process.NodeReport.Row;
import io.redthread.process.domain.Spread;
import io.redthread.process.store.StepTallyStore;
import io.redthread.process.store.StepTallyStore.Cell;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Rows of the report on steps on the floor: each step, or each person at them. */
@Component
class FloorStepRows {

    private final StepTallyStore store;
    private final StepLimits limits;

    FloorStepRows(StepTallyStore store, StepLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** The rows of a period; steps stand in their order, people by how often. */
    List<Row> of(NodeReportQuery query, By by) {
        var people = by == By.PERSON;
        var spreads = new TreeMap<String, Spread>();
        for (var cell : store.cells(query, people)) {
            spreads.computeIfAbsent(key(cell), key -> new Spread())
                    .add(cell.bucket(), cell.facts(), cell.within(), cell.millis());
        }
        var order = people
                ? Comparator.comparing(Row::facts).reversed()
                : Comparator.comparing((Row it) -> FloorStep.of("/step", it.key()));
        return spreads.entrySet().stream()
                .map(it -> row(it.getKey(), people ? query.step() : step(it.getKey()), people, it.getValue()))
                .sorted(order)
                .toList();
    }

    private static String key(Cell cell) {
        return cell.actor().orElseGet(() -> cell.step().code());
    }

    private static Optional<FloorStep> step(String code) {
        return Optional.of(FloorStep.of("/step", code));
    }

    private Row row(String key, Optional<FloorStep> step, boolean person, Spread spread) {
        return new Row(
                key,
                step.filter(it -> !person).map(FloorStep::title),
                Optional.empty(),
                Optional.empty(),
                spread.facts(),
                spread.within(),
                spread.mean(),
                spread.p90(),
                step.map(limits.all()::get).map(Duration::toMillis),
                Optional.empty());
    }
}
