package io.redthread.process.web;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.platform.files.FileId;
import io.redthread.platform.json.Given;
import io.redthread.process.DeviceStandard;
import io.redthread.process.FormField;
import io.redthread.process.FormField.FieldChoice;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeDetails;
import io.redthread.process.NodeForm;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent about standards, and how it becomes ours; what is missing or far too long is named at its place. */
final class StandardRequests {

    private static final int MOST_NODES = 60;
    private static final int MOST_FIELDS = 40;
    private static final long LONGEST = 366L * 24 * 3600;

    private StandardRequests() {}

    /** A draft to be saved. */
    record Save(
            @Nullable Integer revision,
            @Nullable String note,
            @Nullable List<NodeGiven> nodes) {

        List<Node> read() {
            if (nodes != null && nodes.size() > MOST_NODES) {
                throw InvalidInput.of("/nodes", nodes.size(), "standard-too-long");
            }
            var read = Given.each("/nodes", nodes, NodeGiven::node);
            var placed = new ArrayList<Node>();
            for (var node : read) {
                placed.add(node.at(placed.size() + 1));
            }
            return placed;
        }
    }

    /** A node of it. */
    record NodeGiven(
            @Nullable NodeCode code,
            @Nullable Boolean automatic,
            @Nullable String ownerDepartment,
            @Nullable Long limitSeconds,
            @Nullable Long handOverSeconds,
            @Nullable TextGiven title,
            @Nullable TextGiven instruction,
            @Nullable TextGiven tools,
            @Nullable String condition,
            @Nullable DeviceGiven device,
            @Nullable List<FileId> pictures,
            @Nullable FormGiven form) {

        Node node() {
            var details = new NodeDetails(
                    Optional.ofNullable(handOverSeconds).map(it -> seconds("/handOverSeconds", it)),
                    Optional.ofNullable(form).map(FormGiven::read),
                    text("/condition", condition, 500),
                    Optional.ofNullable(device).map(DeviceGiven::read),
                    Given.list(pictures));
            return new Node(
                    1,
                    Given.value("/code", code),
                    Boolean.TRUE.equals(automatic),
                    text("/ownerDepartment", Given.text("/ownerDepartment", ownerDepartment), 64),
                    seconds("/limitSeconds", Given.value("/limitSeconds", limitSeconds)),
                    both("/title", title, 60),
                    both("/instruction", instruction, 2000),
                    both("/tools", tools, 500),
                    details);
        }
    }

    /** Devices. */
    record DeviceGiven(
            @Nullable String pda,
            @Nullable String scanner,
            @Nullable String printer,
            @Nullable Integer scanFromCm,
            @Nullable Integer scanToCm) {

        DeviceStandard read() {
            return new DeviceStandard(
                    text("/device/pda", pda, 200),
                    text("/device/scanner", scanner, 200),
                    text("/device/printer", printer, 200),
                    scanFromCm == null ? 0 : scanFromCm,
                    scanToCm == null ? 0 : scanToCm);
        }
    }

    /** A form. */
    record FormGiven(@Nullable List<FieldGiven> fields) {

        NodeForm read() {
            if (fields != null && fields.size() > MOST_FIELDS) {
                throw InvalidInput.of("/form/fields", fields.size(), "standard-too-long");
            }
            return new NodeForm(Given.each("/form/fields", fields, FieldGiven::read));
        }
    }

    /** A field of a form. */
    record FieldGiven(
            @Nullable String code,
            @Nullable TextGiven label,
            FormField.@Nullable Type type,
            @Nullable Boolean required,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String pattern,
            @Nullable List<ChoiceGiven> choices,
            @Nullable TextGiven hint) {

        FormField read() {
            return new FormField(
                    text("/code", Given.text("/code", code), 40),
                    both("/label", label, 60),
                    Given.value("/type", type),
                    Boolean.TRUE.equals(required),
                    Optional.ofNullable(least),
                    Optional.ofNullable(most),
                    text("/pattern", pattern, 200),
                    Given.each("/choices", choices, ChoiceGiven::read),
                    both("/hint", hint, 200));
        }
    }

    /** A value to choose. */
    record ChoiceGiven(@Nullable String value, @Nullable TextGiven label) {

        FieldChoice read() {
            return new FieldChoice(text("/value", Given.text("/value", value), 60), both("/label", label, 60));
        }
    }

    /** A text in both languages. */
    record TextGiven(@Nullable String zh, @Nullable String en) {}

    private static Label both(String at, @Nullable TextGiven given, int longest) {
        return given == null
                ? new Label("", "")
                : new Label(text(at + "/zh", given.zh(), longest), text(at + "/en", given.en(), longest));
    }

    private static String text(String at, @Nullable String given, int longest) {
        var text = Given.text(given);
        if (text.length() > longest) {
            throw InvalidInput.of(at, text, "text-too-long");
        }
        if (text.chars().anyMatch(it -> it < 0x20 && it != '\n' && it != '\t' && it != '\r' || it == 0x7f)) {
            throw InvalidInput.of(at, text, "text-control-characters");
        }
        return text;
    }

    private static Duration seconds(String at, long seconds) {
        if (seconds < 1 || seconds > LONGEST) {
            throw InvalidInput.of(at, seconds, "standard-seconds");
        }
        return Duration.ofSeconds(seconds);
    }
}
