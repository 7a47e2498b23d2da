package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;

/** The ways a message comes to people (渠道). */
public enum Channel {
    /** The inbox, and a pop-up for what is urgent. */
    IN_APP("in-app", new Label("站内", "In the app")),
    /** Electronic mail. */
    MAIL("mail", new Label("邮件", "Mail")),
    /** Text messages to the telephone. */
    SMS("sms", new Label("短信", "SMS")),
    /** Messages of an application at WeCom. */
    WECOM("wecom", new Label("企业微信", "WeCom")),
    /** A robot that writes into a group; not to one person. */
    GROUP("group", new Label("群机器人", "Group robot"));

    private final String code;
    private final Label label;

    Channel(String code, Label label) {
        this.code = code;
        this.label = label;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What it is called. */
    public Label label() {
        return label;
    }

    /** The one of that code. */
    @JsonCreator
    public static Channel of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/channel", code, "value-malformed");
    }
}
