package io.redthread.mining;

import io.redthread.kernel.Label;
import io.redthread.mining.SipocLine.Risk;
import io.redthread.mining.store.NodeRiskRows;
import io.redthread.mining.store.NodeRiskRows.Passed;
import io.redthread.process.Node;
import io.redthread.process.Standards;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standard in force as suppliers, inputs, process, outputs and customers (SIPOC, requirement H13), each step with the risk
 * points that the past shows: exceptions opened there, and how often it was late.
 */
@Service
@Transactional(readOnly = true)
public class Sipoc {

    private static final Label NOTHING = new Label("", "");
    private static final String OPENED = "exception-opened/";

    private final Standards standards;
    private final NodeRiskRows rows;
    private final ActivityNames names;

    Sipoc(Standards standards, NodeRiskRows rows, ActivityNames names) {
        this.standards = standards;
        this.rows = rows;
        this.names = names;
    }

    /** The steps of a scenario's standard in their order; refuses an unknown scenario. */
    public List<SipocLine> of(String scenario) {
        var nodes = standards.published(scenario).nodes();
        var passed = rows.passed(nodes.stream().map(it -> it.code().value()).toList());
        var risks = rows.risks(OPENED);
        var titles = names.of(
                risks.stream().map(NodeRiskRows.Opened::activity).distinct().toList());
        var lines = new ArrayList<SipocLine>();
        for (var at = 0; at < nodes.size(); at++) {
            var code = nodes.get(at).code().value();
            lines.add(line(
                    nodes,
                    at,
                    passed,
                    risks.stream()
                            .filter(it -> it.node().equals(code))
                            .map(it -> new Risk(
                                    it.activity().substring(OPENED.length()),
                                    titles.getOrDefault(it.activity(), NOTHING),
                                    it.times()))
                            .sorted(Comparator.comparingLong(Risk::times)
                                    .reversed()
                                    .thenComparing(Risk::type))
                            .toList()));
        }
        return lines;
    }

    private static SipocLine line(List<Node> nodes, int at, Map<String, Passed> passed, List<Risk> risks) {
        var node = nodes.get(at);
        var its = passed.getOrDefault(node.code().value(), new Passed(0, 0));
        return new SipocLine(
                node.position(),
                node.code().value(),
                node.title(),
                at == 0 ? "" : nodes.get(at - 1).ownerDepartment(),
                at == 0 ? NOTHING : nodes.get(at - 1).title(),
                node.instruction(),
                node.ownerDepartment(),
                at + 1 == nodes.size() ? "" : nodes.get(at + 1).ownerDepartment(),
                node.tools(),
                node.limit().toSeconds(),
                its.done(),
                its.late(),
                risks);
    }
}
