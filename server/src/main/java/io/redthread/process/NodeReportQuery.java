package io.redthread.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a node report is about.
 *
 * @param from first day
 * @param to last day
 * @param scenario one scenario, or all
 * @param node one node, or all
 * @param step one step on the floor, or all
 * @param person one user name, or all
 * @param departments codes of the departments whose nodes are seen; absent for all
 */
public record NodeReportQuery(
        LocalDate from,
        LocalDate to,
        Optional<String> scenario,
        Optional<NodeCode> node,
        Optional<FloorStep> step,
        Optional<String> person,
        Optional<Set<String>> departments) {

    /** The days before, as many. */
    NodeReportQuery before() {
        var days = to.toEpochDay() - from.toEpochDay() + 1;
        return new NodeReportQuery(from.minusDays(days), from.minusDays(1), scenario, node, step, person, departments);
    }
}
