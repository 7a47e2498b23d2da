package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** Whom a rule tells (责任人类型). */
public enum OwnerKind {
    /** The person in charge of the document; where nobody is, the role named with it. */
    IN_CHARGE,
    /** One person, by user name. */
    PERSON,
    /** Everyone in a role. */
    ROLE,
    /** Everyone of a department, by its code. */
    DEPARTMENT;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static OwnerKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/owner/kind", code, "value-malformed"));
    }
}
