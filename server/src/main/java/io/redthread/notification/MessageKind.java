package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.importing.Label;
import java.util.Map;

/** What people are told of (消息类型); the texts carry facts in braces. */
public enum MessageKind {
    /** An exception was given to the person. */
    EXCEPTION_ASSIGNED(
            "exception-assigned",
            new Label("异常分派", "Exception assigned"),
            new Label("异常交给你:{number}", "Exception given to you: {number}"),
            new Label("{by} 请你处理。{detailZh}", "{by} asks you to handle it. {detailEn}")),
    /** Tasks that the person may do are late. */
    TASK_OVERDUE(
            "task-overdue",
            new Label("待办超时", "Task overdue"),
            new Label("{count} 件待办超时", "Overdue tasks: {count}"),
            new Label("最早一件:{titleZh} {number}", "The first: {titleEn} {number}")),
    /** The person's import came to its end. */
    IMPORT_ENDED(
            "import-ended",
            new Label("导入结束", "Import ended"),
            new Label("导入{stateZh}:{file}", "Import {stateEn}: {file}"),
            new Label("已处理 {done} 行,拒收 {refused} 行。", "{done} rows taken in hand, {refused} refused.")),
    /** Somebody else stopped an order. */
    ORDER_HELD(
            "order-held",
            new Label("订单挂起", "Order held"),
            new Label("{count} 张订单被挂起:{number}", "Orders held: {count}, {number}"),
            new Label("{by}:{reason}", "{by}: {reason}")),
    /** The journal does not prove itself any more. */
    JOURNAL_BROKEN(
            "journal-broken",
            new Label("日志核验", "Journal verification"),
            new Label("日志核验未通过", "The journal does not verify"),
            new Label("发现 {findings} 处问题,立即查看。", "{findings} findings. Look at once."));

    private final String code;
    private final Label label;
    private final Label title;
    private final Label body;

    MessageKind(String code, Label label, Label title, Label body) {
        this.code = code;
        this.label = label;
        this.title = title;
        this.body = body;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What the kind is called. */
    public Label label() {
        return label;
    }

    /** The headline with these facts. */
    public Label title(Map<String, String> facts) {
        return filled(title, facts);
    }

    /** The sentence below it with these facts. */
    public Label body(Map<String, String> facts) {
        return filled(body, facts);
    }

    /** The one of that code. */
    @JsonCreator
    public static MessageKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }

    private static Label filled(Label pattern, Map<String, String> facts) {
        return new Label(filled(pattern.zh(), facts), filled(pattern.en(), facts));
    }

    private static String filled(String pattern, Map<String, String> facts) {
        var text = pattern;
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }
}
