package io.redthread.mining;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Forms in which logs of other systems come as files (外部日志格式). */
public enum ForeignFormat {
    /** IEEE XES. */
    XES("xes"),
    /** OCEL 2.0 as JSON. */
    OCEL_JSON("ocel-json"),
    /** OCEL 2.0 as XML. */
    OCEL_XML("ocel-xml"),
    /** OCEL 2.0 as a file of SQLite. */
    OCEL_SQLITE("ocel-sqlite");

    private final String code;

    ForeignFormat(String code) {
        this.code = code;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of that word. */
    public static ForeignFormat of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/format", code, "value-malformed");
    }
}
