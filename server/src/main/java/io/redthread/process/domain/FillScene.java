package io.redthread.process.domain;

import static io.redthread.process.domain.Scene.both;

import io.redthread.kernel.Label;
import io.redthread.process.FormField;
import io.redthread.process.Node;
import io.redthread.process.NodeForm;
import io.redthread.process.domain.PracticeMove.Choice;
import io.redthread.process.domain.PracticeMove.Fact;
import io.redthread.process.domain.PracticeMove.Kind;
import io.redthread.process.domain.PracticeMove.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node with a form: what the papers say is filled in, or sent back where they leave something out. */
final class FillScene {

    private static final Label NOTHING = both("—", "—");
    private static final Label ASK =
            both("照资料填写;资料缺项或有误就退回", "Fill in what the papers say; send back what is missing or wrong");

    private FillScene() {}

    static boolean canMiss(Node node) {
        return node.form().isPresent() && !required(node).isEmpty();
    }

    static boolean canBeMalformed(Node node) {
        return node.form().isPresent()
                && required(node).stream().anyMatch(it -> SampleValues.wrong(it).isPresent());
    }

    static PracticeMove of(PracticeWorld.Order order, Node node, Optional<PracticeTrap> trap, PracticeWorld world) {
        var fields = asked(node);
        var values = new HashMap<String, String>();
        fields.forEach(it -> SampleValues.right(it, world).ifPresent(value -> values.put(it.code(), value)));
        var bad = trap.map(it -> it == PracticeTrap.MISSING_DATA
                ? world.one(required(node))
                : world.one(required(node).stream()
                        .filter(field -> SampleValues.wrong(field).isPresent())
                        .toList()));
        var shown = new HashMap<>(values);
        bad.ifPresent(field -> {
            shown.remove(field.code());
            if (trap.filter(it -> it == PracticeTrap.MALFORMED_DATA).isPresent()) {
                shown.put(field.code(), SampleValues.wrong(field).orElseThrow());
            }
        });
        return new PracticeMove(
                order.place(),
                order.number(),
                node.code(),
                Kind.FILL,
                ASK,
                fields.stream()
                        .map(it -> new Fact(it.label(), said(it, shown.get(it.code()))))
                        .toList(),
                required(node).stream().map(FillScene::back).toList(),
                Optional.of(new NodeForm(fields)),
                bad.map(FillScene::sentBack).orElseGet(() -> filled(values)),
                trap);
    }

    private static List<FormField> asked(Node node) {
        return node.form().orElseThrow().fields().stream()
                .filter(it -> it.type() != FormField.Type.FILE)
                .toList();
    }

    private static List<FormField> required(Node node) {
        return asked(node).stream().filter(FormField::required).toList();
    }

    private static Label said(FormField field, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return NOTHING;
        }
        if (field.type() == FormField.Type.CHECK) {
            return both("是", "Yes");
        }
        return field.choices().stream()
                .filter(it -> it.value().equals(value))
                .findFirst()
                .map(FormField.FieldChoice::label)
                .orElse(both(value, value));
    }

    private static Choice back(FormField field) {
        return new Choice(
                "missing:" + field.code(),
                both("退回补正:" + field.label().zh(), "Send back: " + field.label().en()));
    }

    private static Right filled(Map<String, String> values) {
        return new Right("fill", values, both("资料齐全,逐项照填。", "The papers are complete: each field as they say."));
    }

    private static Right sentBack(FormField field) {
        return new Right(
                "missing:" + field.code(),
                Map.of(),
                both(
                        "“" + field.label().zh() + "”缺失或不合格式,不能猜,退回补正。"
                                + (field.hint().zh().isEmpty()
                                        ? ""
                                        : "要求:" + field.hint().zh() + "。"),
                        field.label().en() + " is missing or malformed: never guess, send it back."
                                + (field.hint().en().isEmpty()
                                        ? ""
                                        : " Wanted: " + field.hint().en() + ".")));
    }
}
