package io.redthread.process;

import java.util.List;
import java.util.Optional;

/**
 * One published version of how cases of a scenario are worked (标准). Immutable: a change is a new version.
 *
 * @param id the version's id
 * @param scenario for example {@code normal}
 * @param version counts up per scenario
 * @param nodes in the order they must be passed
 */
public record Standard(StandardId id, String scenario, int version, List<Node> nodes) {

    /** The node at a position. */
    public Node at(int position) {
        return nodes.get(position - 1);
    }

    /** The node behind a position; empty behind the last. */
    public Optional<Node> after(int position) {
        return position < nodes.size() ? Optional.of(nodes.get(position)) : Optional.empty();
    }

    /** The node of that code. */
    public Node node(NodeCode code) {
        return nodes.stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node " + code + " in " + scenario));
    }

    /** How journal entries and pages name it, for example {@code normal v3}. */
    public String label() {
        return scenario + " v" + version;
    }
}
