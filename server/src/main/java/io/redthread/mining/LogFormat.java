package io.redthread.mining;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Forms of OCEL 2.0 in which a log is taken away (导出格式). */
public enum LogFormat {
    /** OCEL 2.0 as JSON. */
    JSON("json", "application/json", "json"),
    /** OCEL 2.0 as XML. */
    XML("xml", "application/xml", "xml"),
    /** OCEL 2.0 as a file of SQLite. */
    SQLITE("sqlite", "application/vnd.sqlite3", "sqlite");

    private final String code;
    private final String contentType;
    private final String extension;

    LogFormat(String code, String contentType, String extension) {
        this.code = code;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What browsers are told. */
    public String contentType() {
        return contentType;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }

    /** The one of that word. */
    public static LogFormat of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/format", code, "value-malformed");
    }
}
