package io.redthread.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How practices are held, and at which nodes a passed one is needed (练习设置).
 *
 * @param passMark score from which a practice is passed, 1–100
 * @param orders simulated orders in one, 3–20
 * @param gates the nodes where only who has passed may work
 * @param revision to be sent back with a change
 */
public record PracticeSetting(int passMark, int orders, List<Gate> gates, int revision) {

    /** Keeps its own copy. */
    public PracticeSetting {
        gates = List.copyOf(gates);
    }

    /** The gate at a node of a scenario, if there is one. */
    public Optional<Gate> gate(String scenario, NodeCode node) {
        return gates.stream()
                .filter(it -> it.scenario().equals(scenario) && it.node().equals(node))
                .findFirst();
    }

    /** Whether there is a gate at that node in any scenario. */
    boolean gates(NodeCode node) {
        return gates.stream().anyMatch(it -> it.node().equals(node));
    }

    /**
     * A node where only who has passed the practice of the version in force may work (上岗门槛).
     *
     * @param scenario of which standard
     * @param node which node
     * @param graceDays days after a version comes in force, or after the gate was set, in which everybody may still work
     * @param since when it was set
     */
    public record Gate(String scenario, NodeCode node, int graceDays, Instant since) {

        /** From when it holds for a version. */
        public Instant from(Instant versionFrom) {
            var later = since.isAfter(versionFrom) ? since : versionFrom;
            return later.plus(Duration.ofDays(graceDays));
        }
    }
}
