package io.redthread.process.domain;

import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.Scenario;
import java.util.List;

/** The nodes a scenario cannot do without, in their order (核心节点): what the program itself does there holds everywhere. */
public final class CoreNodes {

    private CoreNodes() {}

    /** Their codes in order. */
    public static List<NodeCode> of(Scenario scenario) {
        return ShippedStandard.of(scenario).stream().map(Node::code).toList();
    }

    /** Whether a node must not be taken out. */
    public static boolean isCore(Scenario scenario, NodeCode code) {
        return of(scenario).contains(code);
    }
}
