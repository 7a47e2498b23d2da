package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.FormField;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.StandardChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is different between two versions of a standard, node by node. */
public final class StandardDiff {

    private StandardDiff() {}

    /** The changes from one list of nodes to another, in the order of the later. */
    public static List<StandardChange> of(List<Node> before, List<Node> after) {
        var older = before.stream().collect(Collectors.toMap(Node::code, it -> it, (a, b) -> a, LinkedHashMap::new));
        var newer = after.stream().collect(Collectors.toMap(Node::code, it -> it, (a, b) -> a, LinkedHashMap::new));
        var changes = new ArrayList<StandardChange>();
        newer.forEach((code, node) -> {
            var was = older.get(code);
            if (was == null) {
                changes.add(change("added", node, "", "", Integer.toString(node.position())));
            } else {
                compare(was, node, moved(code, before, after), changes);
            }
        });
        older.forEach((code, node) -> {
            if (!newer.containsKey(code)) {
                changes.add(change("removed", node, "", Integer.toString(node.position()), ""));
            }
        });
        return List.copyOf(changes);
    }

    /** Whether the node follows another of the common nodes than it did. */
    private static boolean moved(NodeCode code, List<Node> before, List<Node> after) {
        return !follows(code, before, after).equals(follows(code, after, before));
    }

    private static String follows(NodeCode code, List<Node> here, List<Node> there) {
        var common = there.stream().map(Node::code).collect(Collectors.toSet());
        var last = "";
        for (var node : here) {
            if (node.code().equals(code)) {
                break;
            }
            last = common.contains(node.code()) ? node.code().value() : last;
        }
        return last;
    }

    private static void compare(Node was, Node is, boolean moved, List<StandardChange> changes) {
        if (moved) {
            changes.add(
                    change("moved", is, "position", Integer.toString(was.position()), Integer.toString(is.position())));
        }
        var before = fields(was);
        fields(is).forEach((field, value) -> {
            var old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                changes.add(change("changed", is, field, old, value));
            }
        });
    }

    private static Map<String, String> fields(Node it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", both(it.title()));
        fields.put("ownerDepartment", it.ownerDepartment());
        fields.put("limitSeconds", Long.toString(it.limit().toSeconds()));
        fields.put(
                "handOverSeconds",
                it.details()
                        .handOver()
                        .map(Duration::toSeconds)
                        .map(String::valueOf)
                        .orElse(""));
        fields.put("instruction", both(it.instruction()));
        fields.put("tools", both(it.tools()));
        fields.put("condition", it.details().condition());
        fields.put(
                "device",
                it.details()
                        .device()
                        .map(one -> String.join(
                                " · ",
                                one.pda(),
                                one.scanner(),
                                one.printer(),
                                one.scanFromCm() + "–" + one.scanToCm() + " cm"))
                        .orElse(""));
        fields.put(
                "form",
                it.details()
                        .form()
                        .map(form ->
                                form.fields().stream().map(StandardDiff::field).collect(Collectors.joining(", ")))
                        .orElse(""));
        fields.put(
                "pictures",
                it.details().pictures().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return fields;
    }

    private static String field(FormField it) {
        return it.code() + ":" + it.type().code() + (it.required() ? "*" : "")
                + (it.pattern().isEmpty() ? "" : " /" + it.pattern() + "/");
    }

    private static String both(Label text) {
        return text.zh() + " | " + text.en();
    }

    private static StandardChange change(String kind, Node node, String field, String before, String after) {
        return new StandardChange(kind, node.code().value(), node.title(), field, before, after);
    }
}
