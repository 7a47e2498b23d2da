package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.DeviceStandard;
import io.redthread.process.FormField;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeConditions;
import io.redthread.process.Scenario;
import io.redthread.process.StandardFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What must hold before a standard is published: it begins and ends where orders do, no core node is missing or out of
 * order, every node has an owner, a limit and its texts, every form can be filled in, every condition can be asked.
 */
public final class StandardChecks {

    private static final Duration LONGEST = Duration.ofDays(90);

    private final Scenario scenario;
    private final List<Node> nodes;
    private final Set<String> departments;
    private final NodeConditions conditions;
    private final List<StandardFinding> findings = new ArrayList<>();

    private StandardChecks(Scenario scenario, List<Node> nodes, Set<String> departments, NodeConditions conditions) {
        this.scenario = scenario;
        this.nodes = nodes;
        this.departments = departments;
        this.conditions = conditions;
    }

    /**
     * Everything there is to say against these nodes.
     *
     * @param departments codes of the departments there are
     */
    public static List<StandardFinding> of(
            Scenario scenario, List<Node> nodes, Set<String> departments, NodeConditions conditions) {
        var checks = new StandardChecks(scenario, nodes, departments, conditions);
        checks.core();
        checks.places();
        nodes.forEach(checks::node);
        return List.copyOf(checks.findings);
    }

    private void core() {
        var core = CoreNodes.of(scenario);
        var codes = nodes.stream().map(Node::code).toList();
        for (var wanted : core) {
            if (!codes.contains(wanted)) {
                about(wanted.value(), "core-missing", "", "缺少核心节点", "A core node is missing");
            }
        }
        var present = codes.stream().filter(core::contains).distinct().toList();
        var ordered = core.stream().filter(codes::contains).toList();
        for (var i = 0; i < present.size() && i < ordered.size(); i++) {
            if (!present.get(i).equals(ordered.get(i))) {
                about(present.get(i).value(), "core-order", "position", "核心节点的先后不能改", "Core nodes keep their order");
                break;
            }
        }
        if (!codes.isEmpty() && !codes.getFirst().equals(NodeCode.SYNC)) {
            about(codes.getFirst().value(), "start", "position", "标准从订单同步开始", "A standard begins with synchronisation");
        }
        if (!codes.isEmpty() && !codes.getLast().equals(NodeCode.FEEDBACK)) {
            about(codes.getLast().value(), "end", "position", "标准到物流回传结束", "A standard ends with logistics feedback");
        }
    }

    /** From allocation to dispatch the goods are in the warehouse's hands; nothing stands between. */
    private void places() {
        var seen = new HashSet<NodeCode>();
        var inside = false;
        for (var node : nodes) {
            if (!seen.add(node.code())) {
                about(node.code().value(), "twice", "", "节点编码重复", "The node's code stands twice");
            }
            if (node.code().equals(NodeCode.DISPATCH)) {
                inside = false;
            }
            if (inside && !CoreNodes.isCore(scenario, node.code())) {
                about(
                        node.code().value(),
                        "inside-warehouse",
                        "position",
                        "分仓到出库之间不能加节点:货已在仓库手里。请放到分仓之前或出库之后",
                        "No node stands between allocation and dispatch: the goods are in the warehouse's hands. "
                                + "Put it before allocation or behind dispatch");
            }
            if (node.code().equals(NodeCode.ALLOCATION)) {
                inside = true;
            }
        }
    }

    private void node(Node node) {
        var code = node.code().value();
        if (!departments.isEmpty() && !departments.contains(node.ownerDepartment()) && !isCore(node)) {
            about(code, "owner", "ownerDepartment", "负责部门不存在", "There is no such department");
        }
        if (!node.limit().isPositive() || node.limit().compareTo(LONGEST) > 0) {
            about(code, "limit", "limitSeconds", "时限须在 1 秒到 90 天之间", "The limit is from a second to 90 days");
        }
        node.details().handOver().ifPresent(time -> {
            if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
                about(code, "hand-over", "handOverSeconds", "交接时限须在 1 秒到 90 天之间", "It is from a second to 90 days");
            }
        });
        texts(code, "title", node.title(), true);
        texts(code, "instruction", node.instruction(), true);
        texts(code, "tools", node.tools(), false);
        condition(node);
        form(node);
        node.details().device().ifPresent(device -> device(code, device));
    }

    private boolean isCore(Node node) {
        return CoreNodes.isCore(scenario, node.code());
    }

    private void texts(String code, String field, Label text, boolean needed) {
        if (needed && (text.zh().isBlank() || text.en().isBlank())) {
            about(code, "text-missing", field, "中英文都要写", "Write it in both languages");
        }
    }

    private void condition(Node node) {
        var condition = node.details().condition();
        if (condition.isEmpty()) {
            return;
        }
        if (isCore(node)) {
            about(
                    node.code().value(),
                    "core-condition",
                    "condition",
                    "核心节点对每张订单都要做,不能设条件",
                    "Every order passes a core node; it has no condition");
            return;
        }
        conditions
                .fault(condition)
                .ifPresent(it -> findings.add(
                        new StandardFinding("condition", node.code().value(), "condition", it)));
    }

    private void form(Node node) {
        var code = node.code().value();
        var form = node.details().form();
        if (!isCore(node) && (form.isEmpty() || node.automatic())) {
            about(
                    code,
                    "form-missing",
                    "form",
                    "自定义节点须由人工填写:至少一项",
                    "A node of one's own is done by people: give it a field");
            return;
        }
        var seen = new HashSet<String>();
        form.ifPresent(it -> it.fields().forEach(field -> field(code, field, seen)));
        if (form.isPresent() && form.get().fields().isEmpty()) {
            about(code, "form-missing", "form", "表单至少一项", "A form has a field at least");
        }
    }

    private void field(String code, FormField field, Set<String> seen) {
        if (!field.code().matches("[a-z][a-z0-9-]{0,39}") || !seen.add(field.code())) {
            about(
                    code,
                    "field-code",
                    "form",
                    "字段编码须为小写字母、数字、连字符,且不重复:" + field.code(),
                    "Field codes are lower-case letters, digits and hyphens, each once: " + field.code());
        }
        texts(code, "form", field.label(), true);
        if (field.type() == FormField.Type.CHOICE && field.choices().isEmpty()) {
            about(
                    code,
                    "field-choices",
                    "form",
                    "单选项没有选项:" + field.code(),
                    "It has nothing to choose: " + field.code());
        }
        try {
            Pattern.compile(field.pattern());
        } catch (PatternSyntaxException e) {
            about(
                    code,
                    "field-pattern",
                    "form",
                    "格式写法有误:" + field.code(),
                    "The pattern cannot be read: " + field.code());
        }
    }

    private void device(String code, DeviceStandard device) {
        var none = device.scanFromCm() == 0 && device.scanToCm() == 0;
        if (!none && (device.scanFromCm() < 1 || device.scanToCm() > 500 || device.scanFromCm() >= device.scanToCm())) {
            about(code, "scan-distance", "device", "扫描距离须从小到大,1–500 厘米", "The distance is 1–500 cm, from less to more");
        }
    }

    private void about(String node, String code, String field, String zh, String en) {
        findings.add(new StandardFinding(code, node, field, new Label(zh, en)));
    }
}
