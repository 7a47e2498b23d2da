package io.redthread.process;

import java.util.ArrayList;
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

    /** Whether it has a node of that code. */
    public boolean has(NodeCode code) {
        return nodes.stream().anyMatch(node -> node.code().equals(code));
    }

    /** Whether a case at that position has not passed the node of that code yet; false where the standard has no such node. */
    public boolean isUpTo(int position, NodeCode code) {
        for (var node : nodes) {
            if (node.code().equals(code)) {
                return position <= node.position();
            }
        }
        return false;
    }

    /** The nodes of several standards, each code once: what only one has stands behind the node it follows there. */
    public static List<Node> merged(List<Standard> standards) {
        var merged = new ArrayList<Node>();
        var known = new ArrayList<NodeCode>();
        for (var standard : standards) {
            var at = 0;
            for (var node : standard.nodes()) {
                var place = known.indexOf(node.code());
                if (place < 0) {
                    place = at;
                    known.add(place, node.code());
                    merged.add(place, node);
                }
                at = place + 1;
            }
        }
        return List.copyOf(merged);
    }

    /** A published version never changes, so its id stands for all of it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Standard standard && standard.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How journal entries and pages name it, for example {@code normal v3}. */
    public String label() {
        return scenario + " v" + version;
    }
}
