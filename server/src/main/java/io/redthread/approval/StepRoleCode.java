package io.redthread.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;

/**
 * Code of a step role (审批环节), for example {@code finance-head}: in which quality somebody decides.
 *
 * @param value kebab-case, 2–40 characters
 */
public record StepRoleCode(@JsonValue String value) {

    /** Refuses other characters. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepRoleCode {
        if (!value.matches("[a-z][a-z0-9-]{1,39}")) {
            throw InvalidInput.of("/role", value, "role-code-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
