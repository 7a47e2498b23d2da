package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/** Which way an assembly order goes: components become a product, or a product becomes its components again. */
public enum AssemblyKind {
    /** Put together (组装). */
    ASSEMBLY("assembly", "AS"),
    /** Taken apart (拆卸). */
    DISASSEMBLY("disassembly", "DA");

    private final String code;
    private final String prefix;

    AssemblyKind(String code, String prefix) {
        this.code = code;
        this.prefix = prefix;
    }

    /** The word in the database and the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** How numbers of such orders begin. */
    String prefix() {
        return prefix;
    }

    /** The one of that code. */
    @JsonCreator
    public static AssemblyKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("", code, "value-malformed");
    }
}
