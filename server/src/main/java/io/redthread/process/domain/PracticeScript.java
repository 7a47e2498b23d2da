package io.redthread.process.domain;

import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.Standard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the moves of a practice out of a standard (练习脚本): simulated orders on their way through the nodes of one
 * department, most of them with a trap. The same standard, seed and day give the same moves.
 */
public final class PracticeScript {

    private static final Set<NodeCode> SCENES = Set.of(
            NodeCode.VALIDATION,
            NodeCode.REVIEW,
            NodeCode.BALANCE,
            NodeCode.ALLOCATION,
            NodeCode.PICKING,
            NodeCode.DISPATCH);

    private PracticeScript() {}

    /** Departments with nodes that can be practised, in the order of the nodes. */
    public static List<String> departments(Standard standard) {
        var departments = new LinkedHashSet<String>();
        standard.nodes().stream()
                .filter(PracticeScript::isPractised)
                .forEach(it -> departments.add(it.ownerDepartment()));
        return List.copyOf(departments);
    }

    /** The nodes of a department that can be practised. */
    public static List<Node> nodes(Standard standard, String department) {
        return standard.nodes().stream()
                .filter(it -> it.ownerDepartment().equals(department) && isPractised(it))
                .toList();
    }

    /** The moves of so many orders. */
    public static List<PracticeMove> of(Standard standard, String department, long seed, int orders, LocalDate day) {
        var world = new PracticeWorld(seed, day);
        var nodes = nodes(standard, department);
        var moves = new ArrayList<PracticeMove>();
        var place = 0;
        for (var trap : traps(nodes, orders, world)) {
            place++;
            moves.addAll(order(world.order(place), nodes, trap, world));
        }
        return List.copyOf(moves);
    }

    private static boolean isPractised(Node node) {
        return node.form().isPresent() || SCENES.contains(node.code());
    }

    /** Three orders of four have a trap, each kind before any comes twice. */
    private static List<Optional<Trapped>> traps(List<Node> nodes, int orders, PracticeWorld world) {
        var possible = new ArrayList<Trapped>();
        for (var node : nodes) {
            for (var trap : PracticeTrap.values()) {
                if (lies(trap, node)) {
                    possible.add(new Trapped(trap, node.code()));
                }
            }
        }
        var clean = possible.isEmpty() ? orders : Math.max(1, orders / 4);
        var chosen = new ArrayList<Optional<Trapped>>(Collections.nCopies(clean, Optional.empty()));
        while (chosen.size() < orders) {
            world.shuffled(possible).stream()
                    .limit(orders - chosen.size())
                    .map(Optional::of)
                    .forEach(chosen::add);
        }
        return world.shuffled(chosen);
    }

    private static boolean lies(PracticeTrap trap, Node node) {
        return switch (trap) {
            case MISSING_DATA -> FillScene.canMiss(node);
            case MALFORMED_DATA -> FillScene.canBeMalformed(node);
            default ->
                trap.node().filter(node.code()::equals).isPresent()
                        && node.form().isEmpty();
        };
    }

    private static List<PracticeMove> order(
            PracticeWorld.Order order, List<Node> nodes, Optional<Trapped> trapped, PracticeWorld world) {
        var moves = new ArrayList<PracticeMove>();
        for (var node : nodes) {
            var trap = trapped.filter(it -> it.node.equals(node.code())).map(Trapped::trap);
            moves.addAll(scene(order, node, trap, world));
            if (trap.filter(PracticeTrap::stops).isPresent()) {
                break;
            }
        }
        return moves;
    }

    private static List<PracticeMove> scene(
            PracticeWorld.Order order, Node node, Optional<PracticeTrap> trap, PracticeWorld world) {
        if (node.form().isPresent()) {
            return List.of(FillScene.of(order, node, trap, world));
        }
        if (node.code().equals(NodeCode.PICKING)) {
            return PickScene.of(order, trap, world);
        }
        return List.of(
                node.code().equals(NodeCode.DISPATCH)
                        ? DispatchScene.of(order, trap, world)
                        : DeskScene.of(order, node, trap, world));
    }

    /** A trap at the node where it lies. */
    private record Trapped(PracticeTrap trap, NodeCode node) {}
}
