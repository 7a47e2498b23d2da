package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;

/** In which language a person or group is written to (语言). */
public enum Language {
    /** Chinese. */
    ZH("zh", new Label("中文", "Chinese")),
    /** English. */
    EN("en", new Label("英文", "English"));

    private final String code;
    private final Label label;

    Language(String code, Label label) {
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
    public static Language of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/language", code, "value-malformed");
    }
}
