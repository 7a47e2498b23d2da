package io.redthread.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/**
 * Code of a role (角色编码), for example {@code warehouse-keeper}.
 *
 * @param value 2–40 lower-case letters, digits and hyphens
 */
public record RoleCode(@JsonValue String value) implements Comparable<RoleCode> {

    /** Holds every permission there is, also those added later. */
    public static final RoleCode ADMINISTRATOR = new RoleCode("administrator");

    /** Refuses other characters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoleCode {
        if (!value.matches("[a-z][a-z0-9-]{1,39}")) {
            throw InvalidInput.of("/role", value, "role-code-malformed");
        }
    }

    @Override
    public int compareTo(RoleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
